import {NetworkError} from "../base/network-error.js";
import {learn} from "../i18n/errors.js";
import {network as sentences} from "../i18n/errors/network.js";
import type {network} from "./fetching.js";

learn({NetworkError: sentences});

/** The longest address that is shown, in UTF-16 units. */
const MAX_SHOWN = 60;

/** Hosts that the workspace has been told of: once is enough. */
const told = new Set<string>();

/** Why a fetch failed, in words that help; an error of the cell's own, such as a fetch broken off, as it is. */
export function whyNot(error: unknown, input: RequestInfo | URL, {hosts, tell}: typeof network): unknown {
  if (!(error instanceof TypeError)) return error;
  const text = input instanceof Request ? input.url : String(input);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const because = (code: NetworkError["code"], address: string) => new NetworkError(code, address, {cause: error});
  // A request has its address whole, also where that was written from here.
  if (!url || text.startsWith(location.origin)) return because("beside", shown(text));
  if (url.protocol !== "https:" && url.protocol !== "http:") return because("not-web", shown(text));
  const host = url.origin.replace(/^https:\/\//, "");
  if (!tell) return because("never-in-file", host);
  if (!hosts) return because("never-here", host);
  if (hosts.includes(url.origin)) return because("no-answer", host);
  if (!told.has(url.origin)) tell(url.origin);
  told.add(url.origin);
  return because("not-allowed", host);
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

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
  tellOnce(url.origin, tell);
  return because("not-allowed", host);
}

/**
 * Tells the workspace of a host that the policy has kept something else than a fetch from. Sockets are not told of: leave
 * for a host does not open them.
 */
export function tellOf(address: string, {hosts, tell}: typeof network): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !tell || !hosts || !/^https?:$/.test(url.protocol) || hosts.includes(url.origin)) return;
  if (url.origin !== location.origin) tellOnce(url.origin, tell);
}

function tellOnce(origin: string, tell: (host: string) => void): void {
  if (!told.has(origin)) tell(origin);
  told.add(origin);
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

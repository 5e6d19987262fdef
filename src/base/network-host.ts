import {TuiyanError} from "./errors.js";

/** How many hosts one notebook may be let reach. */
export const MAX_HOSTS = 16;

/** The longest host that is read, in UTF-16 units: a name of 253, its scheme and its port. */
export const MAX_HOST_LENGTH = 300;

/** Why an address is no host that a notebook may be let reach; `own` is this program's own server. */
export const hostErrorCodes = ["no-address", "other-scheme", "wildcard", "no-name", "more-than-host", "own"] as const;

export type HostErrorCode = (typeof hostErrorCodes)[number];

export class HostError extends TuiyanError {
  override name = "HostError";
  declare readonly code: HostErrorCode;
}

/** Names as a policy can hold them: what else there is in an address, such as IPv6 in brackets, no policy reads. */
const NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/**
 * Reads a host that a notebook is to be let reach, written with its scheme and, unless that is the usual one, its port;
 * gives it as browsers write an origin, in letters of ASCII.
 * @param ownPort where this program's own server listens on this machine
 * @throws {HostError} `more-than-host` carries as `host` what would do
 */
export function toNetworkHost(text: string, ownPort: number): string {
  const url = URL.canParse(text) && text.length <= MAX_HOST_LENGTH ? new URL(text) : undefined;
  if (!url) throw new HostError("no-address", `not an address: ${text}; write it as https://name`);
  const {protocol, hostname, origin, href} = url;
  if (protocol !== "https:" && protocol !== "http:")
    throw new HostError("other-scheme", `neither https nor http: ${text}`);
  // Browsers write it as %2A, Node as it is.
  if (/\*|%2a/i.test(hostname)) throw new HostError("wildcard", `not one host: ${text}; name each of them`);
  if (!NAME.test(hostname)) throw new HostError("no-name", `not a name: ${hostname}; write a name, or four numbers`);
  if (isOwn(url, ownPort)) throw new HostError("own", `this program's own server: ${origin}`);
  if (href !== `${origin}/`)
    throw new HostError("more-than-host", `more than a host: ${text}; leave it at ${origin}`, {host: origin});
  return origin;
}

/** Whether a name is that of the machine itself. */
export function isThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|0\.0\.0\.0)$/.test(hostname);
}

/** Frames have names below `localhost`, and nothing else should. */
function isOwn({hostname, protocol, port}: URL, ownPort: number): boolean {
  if (hostname.endsWith(".localhost")) return true;
  return isThisMachine(hostname) && Number(port || (protocol === "https:" ? 443 : 80)) === ownPort;
}

import {isThisMachine} from "../../base/network-host.js";

/** What a reader should know before a host is let be reached. */
export type HostWarning = "plain" | "inside" | "this-machine";

/** Addresses that lead nowhere but into a network of one's own: RFC 1918, 3927 and 6598. */
const INSIDE = /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** Endings that are of no public name: RFC 6762, RFC 8375, and what offices use. */
const INSIDE_ENDING = /\.(local|lan|home|home\.arpa|internal|intranet|corp)$/;

/** @param host as `toNetworkHost` writes it */
export function hostWarnings(host: string): readonly HostWarning[] {
  const {protocol, hostname} = new URL(host);
  if (isThisMachine(hostname)) return ["this-machine"];
  const isInside =
    !hostname.includes(".") || (isNumbers(hostname) ? INSIDE.test(hostname) : INSIDE_ENDING.test(hostname));
  return [...(protocol === "http:" ? ["plain" as const] : []), ...(isInside ? ["inside" as const] : [])];
}

function isNumbers(hostname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(hostname);
}

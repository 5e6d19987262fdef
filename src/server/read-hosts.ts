import type {IncomingMessage} from "node:http";
import {HostError, MAX_HOSTS, toNetworkHost} from "../base/network-host.js";
import {ApiError} from "./api-error.js";
import {readJsonBody} from "./body.js";
import type {FrameAsk} from "./contract.js";

/**
 * Reads which hosts a page is to be let reach.
 * @throws {ApiError} `wrong-hosts` unless each is written as an origin and may be reached
 */
export async function readHosts(request: IncomingMessage, port: number): Promise<readonly string[]> {
  const asked = parse(await readJsonBody(request));
  if (!isFrameAsk(asked)) throw new ApiError("wrong-hosts", `not a list of 1 to ${MAX_HOSTS} hosts`);
  for (const host of asked.hosts) checkHost(host, port);
  return asked.hosts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFrameAsk(asked: unknown): asked is FrameAsk {
  if (typeof asked !== "object" || asked === null || Object.keys(asked).join() !== "hosts") return false;
  const {hosts} = asked as {readonly hosts: unknown};
  if (!Array.isArray(hosts) || hosts.length < 1 || hosts.length > MAX_HOSTS) return false;
  return hosts.every((host) => typeof host === "string");
}

function checkHost(host: string, port: number): void {
  try {
    const written = toNetworkHost(host, port);
    if (written !== host) throw new ApiError("wrong-hosts", `not as browsers write it: ${host}; ${written}`, {host});
  } catch (error) {
    throw error instanceof HostError ? new ApiError("wrong-hosts", error.message, {host}, {cause: error}) : error;
  }
}

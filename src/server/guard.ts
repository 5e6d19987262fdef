import type {IncomingMessage} from "node:http";
import {ApiError} from "./api-error.js";
import {TOKEN_HEADER} from "./contract.js";

/**
 * Lets a request to the API pass only if the workspace's own page made it. The token alone proves that: it is in that
 * page, which no other origin can read. The headers that only browsers set are checked as well, before the token, so
 * that a foreign page's attempt fails even if the token leaked.
 * @throws {ApiError} `foreign-origin` or `wrong-token`
 */
export function guard({headers}: IncomingMessage, address: string, token: string): void {
  const {origin} = headers;
  if (origin !== undefined && origin !== address) throw new ApiError("foreign-origin", `foreign origin: ${origin}`);
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin")
    throw new ApiError("foreign-origin", `request from elsewhere: Sec-Fetch-Site ${site}`);
  if (headers[TOKEN_HEADER] !== token)
    throw new ApiError(
      "wrong-token",
      "missing or old token; the server has been started anew since the page was loaded",
    );
}

import type {OutgoingHttpHeaders, ServerResponse} from "node:http";
import {ApiError} from "./api-error.js";

/** Sends a whole answer. No answer may be taken for another type than it says. */
export function send(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Uint8Array = "",
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {"X-Content-Type-Options": "nosniff", "Content-Length": length, ...headers});
  response.end(response.req.method === "HEAD" ? "" : body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const type = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"};
  send(response, status, {...type, ...headers}, JSON.stringify(value));
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const type = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"};
  send(response, status, {...type, ...headers}, `${text}\n`);
}

/** Sends what went wrong; of an error that nobody foresaw, only that it happened. */
export function sendError(response: ServerResponse, error: unknown): void {
  const known = error instanceof ApiError ? error : new ApiError("failed", "the server failed");
  const {status, code, message, body} = known;
  sendJson(response, status, {code, message, data: body}, typeof body.etag === "string" ? {ETag: body.etag} : {});
}

import type {IncomingMessage} from "node:http";
import {ApiError} from "./api-error.js";
import {MAX_BYTES} from "./contract.js";

/**
 * Reads the notebook that a request carries.
 * @throws {ApiError} `wrong-type` unless it is plain UTF-8 HTML, or `too-large`
 */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  checkType(request);
  const tooLarge = new ApiError("too-large", `too large: more than ${MAX_BYTES} bytes`, {limit: MAX_BYTES});
  if (Number(request.headers["content-length"]) > MAX_BYTES) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Read to its end even so: a connection cut while the browser still sends would hide the answer from it.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BYTES) throw tooLarge;
  return Buffer.concat(chunks);
}

function checkType({headers}: IncomingMessage): void {
  const type = headers["content-type"] ?? "";
  if (!/^text\/html\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type))
    throw new ApiError("wrong-type", `not text/html; charset=utf-8: ${type || "no Content-Type"}`);
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new ApiError("wrong-type", `encoded body: ${encoding}`);
}

import type {IncomingMessage} from "node:http";
import {ApiError} from "./api-error.js";
import {MAX_BYTES, MAX_FILE_BYTES} from "./contract.js";

/** The largest JSON that is read, in bytes. */
const MAX_JSON_BYTES = 10_000;

/** Reads the notebook that a request carries. @throws {ApiError} `wrong-type` unless it is plain UTF-8 HTML, or `too-large` */
export function readBody(request: IncomingMessage): Promise<Uint8Array> {
  return readBytes(request, /^text\/html\s*(;\s*charset=("?)utf-8\2\s*)?$/i, MAX_BYTES);
}

/** Reads the bytes of any file that a request carries. @throws {ApiError} `wrong-type` unless it says so, or `too-large` */
export function readFileBody(request: IncomingMessage): Promise<Uint8Array> {
  return readBytes(request, /^application\/octet-stream$/i, MAX_FILE_BYTES);
}

/** Reads the text of the JSON that a request carries. @throws {ApiError} `wrong-type` unless it says so, or `too-large` */
export async function readJsonBody(request: IncomingMessage): Promise<string> {
  const bytes = await readBytes(request, /^application\/json$/i, MAX_JSON_BYTES);
  return new TextDecoder().decode(bytes);
}

async function readBytes(request: IncomingMessage, type: RegExp, limit: number): Promise<Uint8Array> {
  checkType(request, type);
  const tooLarge = new ApiError("too-large", `too large: more than ${limit} bytes`, {limit});
  if (Number(request.headers["content-length"]) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Read to its end even so: a connection cut while the browser still sends would hide the answer from it.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw tooLarge;
  return Buffer.concat(chunks);
}

function checkType({headers}: IncomingMessage, wanted: RegExp): void {
  const type = headers["content-type"] ?? "";
  if (!wanted.test(type)) throw new ApiError("wrong-type", `not what is sent here: ${type || "no Content-Type"}`);
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new ApiError("wrong-type", `encoded body: ${encoding}`);
}

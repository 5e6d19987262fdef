import {ApiError} from "./api-error.js";

/** Bytes as text, without a byte order mark. @throws {ApiError} `not-utf8` */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (error) {
    throw new ApiError("not-utf8", `not UTF-8: ${path}`, {path}, {cause: error});
  }
}

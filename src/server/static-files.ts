import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import type {ServerResponse} from "node:http";
import {errnoOf} from "./disk-error.js";
import {send} from "./respond.js";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Sends a file of the built site; false when `path` (with a slash before it) is none. Only plain names pass: what a
 * build makes has no others, and so nothing has to be decoded or resolved.
 */
export async function sendFile(
  response: ServerResponse,
  folder: string,
  path: string,
  cacheControl: string,
): Promise<boolean> {
  const type = types[extname(path)];
  if (type === undefined || !/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) return false;
  try {
    const bytes = await readFile(join(folder, ...path.split("/")));
    send(response, 200, {"Content-Type": type, "Cache-Control": cacheControl}, bytes);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(errnoOf(error) ?? "")) return false;
    throw error;
  }
}

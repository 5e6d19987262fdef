import type {IncomingMessage, ServerResponse} from "node:http";
import {ApiError} from "./api-error.js";
import {readBody} from "./body.js";
import {FILE_ADDRESS, LIST_ADDRESS, NOTEBOOK_ADDRESS} from "./contract.js";
import {listNotebooks} from "./list.js";
import {readNotebook} from "./read.js";
import {readFileBeside} from "./read-file.js";
import {send, sendJson} from "./respond.js";
import {writeNotebook, type Condition} from "./write.js";

/** Answers a request that has passed the guard. @throws {ApiError} for anything that cannot be done */
export async function answerApi(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const [address = "", query = ""] = (request.url ?? "").split(/\?(.*)/s);
  switch (address) {
    case LIST_ADDRESS:
      checkMethod(request, ["GET"]);
      sendJson(response, 200, await listNotebooks(folder));
      return;
    case NOTEBOOK_ADDRESS:
      checkMethod(request, ["GET", "PUT"]);
      await answerNotebook(request, response, folder, pathOf(query));
      return;
    case FILE_ADDRESS:
      checkMethod(request, ["GET"]);
      await answerFile(response, folder, pathOf(query));
      return;
    default:
      throw new ApiError("unknown-address", `nothing here: ${address}`);
  }
}

function pathOf(query: string): string {
  return new URLSearchParams(query).get("path") ?? "";
}

async function answerFile(response: ServerResponse, folder: string, path: string) {
  // Bytes and no more: whoever reads them knows what they are, and no browser is to guess.
  const headers = {"Content-Type": "application/octet-stream", "Cache-Control": "no-store"};
  send(response, 200, headers, await readFileBeside(folder, path));
}

async function answerNotebook(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  if (request.method === "GET") {
    const notebook = await readNotebook(folder, path);
    sendJson(response, 200, notebook, {ETag: notebook.etag});
  } else {
    const condition = toCondition(request);
    const written = await writeNotebook(folder, path, await readBody(request), condition);
    sendJson(response, 200, written, {ETag: written.etag});
  }
}

function checkMethod({method = ""}: IncomingMessage, allowed: readonly string[]): void {
  if (!allowed.includes(method))
    throw new ApiError("wrong-method", `not done here: ${method} (${allowed.join(", ")})`, {
      allowed: allowed.join(", "),
    });
}

function toCondition({headers}: IncomingMessage): Condition {
  const match = headers["if-match"];
  const noneMatch = headers["if-none-match"];
  if (match !== undefined && noneMatch === undefined) return {type: "unchanged", etag: match};
  if (match === undefined && noneMatch === "*") return {type: "absent"};
  throw new ApiError("no-condition", "what is to be replaced? If-Match: ETag, or If-None-Match: * for a new notebook");
}

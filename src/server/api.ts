import type {IncomingMessage, ServerResponse} from "node:http";
import {ApiError} from "./api-error.js";
import {listBin, removeToBin, restoreFromBin} from "./bin.js";
import {readBody, readFileBody} from "./body.js";
import {
  BIN_ADDRESS,
  FILES_ADDRESS,
  FILE_ADDRESS,
  FOLDER_ADDRESS,
  FRAMES_ADDRESS,
  LIST_ADDRESS,
  MOVE_ADDRESS,
  NOTEBOOK_ADDRESS,
  RESTORE_ADDRESS,
  SEARCH_ADDRESS,
  TEMPLATE_ADDRESS,
  TEMPLATES_ADDRESS,
  type FileList,
  type Kind,
  type Placed,
} from "./contract.js";
import {fileEntries} from "./file-entries.js";
import {makeFolder, removeEmptyFolder} from "./folder.js";
import type {FrameNames} from "./frame-names.js";
import {listFiles, listNotebooks} from "./list.js";
import {move} from "./move.js";
import {readNotebook} from "./read.js";
import {readFileBeside} from "./read-file.js";
import {readHosts} from "./read-hosts.js";
import {send, sendJson} from "./respond.js";
import {searchNotebooks} from "./search.js";
import {listTemplates, readTemplate} from "./templates.js";
import {writeNotebook, type Condition} from "./write.js";
import {replaceFile, writeNewFile} from "./write-file.js";

/** Where notebooks are; absolute. */
export interface Folders {
  readonly folder: string;
  /** Those that new ones can be copies of. */
  readonly templates?: string | undefined;
}

/** What the API answers from. */
export interface ApiOptions extends Folders {
  readonly frames: FrameNames;
  /** Where this server listens. */
  readonly port: number;
}

interface Asked extends ApiOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the address says under a name; empty when it says nothing. */
  readonly value: (name: string) => string;
}

type Answer = (asked: Asked) => Promise<void>;

/** What can be asked: address, method, answer. */
const answers: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  [LIST_ADDRESS]: {GET: json(({folder}) => listNotebooks(folder))},
  [NOTEBOOK_ADDRESS]: {GET: answerRead, PUT: answerWrite},
  [FILES_ADDRESS]: {GET: json(answerFiles)},
  [FILE_ADDRESS]: {GET: answerFile, PUT: json(answerWriteFile)},
  [SEARCH_ADDRESS]: {GET: json(({folder, value}) => searchNotebooks(folder, value("text")))},
  [TEMPLATES_ADDRESS]: {GET: json(({templates}) => listTemplates(templates))},
  [TEMPLATE_ADDRESS]: {GET: json(({templates, value}) => readTemplate(templates, value("path")))},
  [MOVE_ADDRESS]: {POST: json(({folder, value}) => move(folder, value("from"), value("to"), kindOf(value)))},
  [FOLDER_ADDRESS]: {
    POST: json(({folder, value}) => makeFolder(folder, value("path"))),
    DELETE: json(({folder, value}) => removeEmptyFolder(folder, value("path"))),
  },
  [BIN_ADDRESS]: {
    GET: json(({folder}) => listBin(folder)),
    POST: json(({folder, value}) => removeToBin(folder, value("path"), {kind: kindOf(value)})),
  },
  [FRAMES_ADDRESS]: {POST: json(async ({request, frames, port}) => frames.name(await readHosts(request, port)))},
  [RESTORE_ADDRESS]: {POST: json(({folder, value}) => restoreFromBin(folder, value("id"), value("to")))},
};

/** Answers a request that has passed the guard. @throws {ApiError} for anything that cannot be done */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiOptions,
): Promise<void> {
  const [address = "", query = ""] = (request.url ?? "").split(/\?(.*)/s);
  const values = new URLSearchParams(query);
  await answerTo(
    address,
    request.method ?? "",
  )({...options, request, response, value: (name) => values.get(name) ?? ""});
}

function answerTo(address: string, method: string): Answer {
  const methods = Object.hasOwn(answers, address) ? answers[address] : undefined;
  if (!methods) throw new ApiError("unknown-address", `nothing here: ${address}`);
  const answer = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (answer) return answer;
  const allowed = Object.keys(methods).join(", ");
  throw new ApiError("wrong-method", `not done here: ${method} (${allowed})`, {allowed});
}

function json(value: (asked: Asked) => Promise<unknown>): Answer {
  return async (asked) => sendJson(asked.response, 200, await value(asked));
}

async function answerRead({response, folder, value}: Asked): Promise<void> {
  const notebook = await readNotebook(folder, value("path"));
  sendJson(response, 200, notebook, {ETag: notebook.etag});
}

async function answerWrite({request, response, folder, value}: Asked): Promise<void> {
  const condition = toCondition(request);
  const written = await writeNotebook(folder, value("path"), await readBody(request), condition);
  sendJson(response, 200, written, {ETag: written.etag});
}

async function answerFile({response, folder, value}: Asked): Promise<void> {
  // Bytes and no more: whoever reads them knows what they are, and no browser is to guess.
  const headers = {"Content-Type": "application/octet-stream", "Cache-Control": "no-store"};
  send(response, 200, headers, await readFileBeside(folder, value("path")));
}

function answerFiles({folder, value}: Asked): Promise<FileList> {
  const paths = value("paths");
  return paths === "" ? listFiles(folder) : fileEntries(folder, paths.split("\n"));
}

async function answerWriteFile({request, folder, value}: Asked): Promise<Placed> {
  const condition = toCondition(request);
  const bytes = await readFileBody(request);
  if (condition.type === "absent") return writeNewFile(folder, value("path"), bytes);
  return replaceFile(folder, value("path"), bytes, condition);
}

function kindOf(value: Asked["value"]): Kind {
  const kind = value("kind");
  return kind === "file" || kind === "folder" ? kind : "notebook";
}

function toCondition({headers}: IncomingMessage): Condition {
  const match = headers["if-match"];
  const noneMatch = headers["if-none-match"];
  if (match !== undefined && noneMatch === undefined) return {type: "unchanged", etag: match};
  if (match === undefined && noneMatch === "*") return {type: "absent"};
  throw new ApiError("no-condition", "what is to be replaced? If-Match: ETag, or If-None-Match: * for what is new");
}

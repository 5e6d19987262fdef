import * as v from "valibot";
import {
  statusOf,
  type ApiCode,
  type Bin,
  type FileList,
  type FrameNamed,
  type NotebookList,
  type NotebookRead,
  type NotebookWritten,
  type Placed,
  type Removed,
  type SearchResult,
  type TemplateList,
} from "../server/contract.js";

const written = {path: v.string(), title: v.string(), modified: v.number(), etag: v.string()};
const entry = v.object({path: v.string(), title: v.string(), modified: v.number(), size: v.number()});
const isCode = (code: unknown): code is ApiCode => typeof code === "string" && Object.hasOwn(statusOf, code);

/** The server's answers, checked: something else may have taken its port. */
export const writtenSchema: v.GenericSchema<unknown, NotebookWritten> = v.object(written);
export const readSchema: v.GenericSchema<unknown, NotebookRead> = v.object({...written, text: v.string()});
export const listSchema: v.GenericSchema<unknown, NotebookList> = v.object({
  folder: v.string(),
  location: v.nullable(v.string()),
  notebooks: v.array(entry),
  folders: v.array(v.string()),
  others: v.number(),
  unreadable: v.number(),
  truncated: v.boolean(),
});
export const filesSchema: v.GenericSchema<unknown, FileList> = v.object({
  files: v.array(v.object({path: v.string(), size: v.number(), modified: v.number()})),
  truncated: v.boolean(),
});
export const placedSchema: v.GenericSchema<unknown, Placed> = v.object({path: v.string()});
export const removedSchema: v.GenericSchema<unknown, Removed> = v.object({
  id: v.string(),
  path: v.string(),
  kind: v.picklist(["notebook", "file", "folder"]),
  title: v.string(),
  time: v.number(),
});
export const binSchema: v.GenericSchema<unknown, Bin> = v.object({removed: v.array(removedSchema)});
export const templatesSchema: v.GenericSchema<unknown, TemplateList> = v.object({
  templates: v.array(v.object({path: v.string(), title: v.string()})),
});
export const searchSchema: v.GenericSchema<unknown, SearchResult> = v.object({
  found: v.array(v.object({path: v.string(), lines: v.array(v.object({cell: v.number(), text: v.string()}))})),
  truncated: v.boolean(),
});
export const frameSchema: v.GenericSchema<unknown, FrameNamed> = v.object({
  frame: v.pipe(v.string(), v.regex(/^[0-9a-z]{8,32}$/)),
});
export const faultSchema = v.object({
  code: v.custom<ApiCode>(isCode),
  message: v.string(),
  data: v.object({etag: v.optional(v.nullable(v.string()))}),
});

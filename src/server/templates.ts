import {ApiError} from "./api-error.js";
import type {NotebookRead, TemplateList} from "./contract.js";
import {listNotebooks} from "./list.js";
import {readNotebook} from "./read.js";

/** The notebooks that came with the program; none where it came without. @throws {ApiError} when they may not be read */
export async function listTemplates(templates: string | undefined): Promise<TemplateList> {
  if (templates === undefined) return {templates: []};
  try {
    const {notebooks} = await listNotebooks(templates);
    return {templates: notebooks.map(({path, title}) => ({path, title}))};
  } catch (error) {
    if (error instanceof ApiError && error.code === "folder-gone") return {templates: []};
    throw error;
  }
}

/** @throws {ApiError} when there is none of that path */
export async function readTemplate(templates: string | undefined, path: string): Promise<NotebookRead> {
  if (templates === undefined) throw new ApiError("not-found", `no such template: ${path}`, {path});
  return readNotebook(templates, path);
}

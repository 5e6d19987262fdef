import * as v from "valibot";
import {languages} from "../base/label.js";
import {packText, unpackText} from "../export/pack.js";

const schema = v.object({
  title: v.string(),
  /** The day it was made, such as 2026-11-25. */
  date: v.string(),
  language: v.picklist(languages),
  /** The notebook's text. */
  text: v.string(),
  /** Lever values on screen that belong to no scenario, as the page tells them. */
  working: v.nullable(v.string()),
  /** The files beside the notebook, in base64. */
  files: v.record(v.string(), v.string()),
});

/** What a one-file export shows, as it stands in it as the part `CONTENT`. */
export type OneFileContent = Readonly<v.InferOutput<typeof schema>>;

export function packContent(content: OneFileContent): Promise<string> {
  return packText(JSON.stringify(content));
}

export async function unpackContent(packed: string): Promise<OneFileContent> {
  return v.parse(schema, JSON.parse(await unpackText(packed)));
}

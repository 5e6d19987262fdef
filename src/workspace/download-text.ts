import {download} from "../page/download.js";

/** Hands texts to the reader as one file. */
export function downloadText(name: string, texts: readonly string[]): void {
  download(new Blob([texts.join("\n")], {type: "text/plain;charset=utf-8"}), name);
}

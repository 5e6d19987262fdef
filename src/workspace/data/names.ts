import {declaresName} from "../../notebook/declared-names.js";
import type {Cell} from "../../notebook/notebook.js";
import {fileNameFor} from "../file-name-for.js";
import {endingOf} from "./format.js";

/** Words that JavaScript keeps to itself, and names that every cell has already. */
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield NaN Infinity " +
    "Plot Inputs aq op htl html svg md tex d3 Generators Mutable FileAttachment now width dark display view invalidation " +
    "visibility scenarios"
  ).split(" "),
);

/** Why a name cannot be that of a value in cells; undefined where it can. */
export function nameFault(name: string, cells: readonly Cell[]): "no-name" | "taken" | undefined {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) || reserved.has(name)) return "no-name";
  return cells.some((cell) => declaresName(cell, name)) ? "taken" : undefined;
}

/** A free name for what a file holds: `2020年 产值.csv` becomes `_2020年_产值`. */
export function suggestName(file: string, cells: readonly Cell[]): string {
  const bare = file.slice(0, file.length - endingOf(file).length).normalize("NFC");
  const words = bare.replace(/[^\p{ID_Continue}$]+/gu, "_").replace(/^_+|_+$/g, "");
  const name = /^[\p{ID_Start}$_]/u.test(words) ? words : `_${words}`;
  const base = name === "_" || reserved.has(name) ? `${name}_data` : name;
  for (let n = 1; ; ++n) {
    const numbered = n === 1 ? base : `${base}${n}`;
    if (nameFault(numbered, cells) === undefined) return numbered;
  }
}

/** A name for a file beside the notebook that every system allows, from one that may be of any kind; it keeps its ending. */
export function suggestFileName(name: string): string {
  const own = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const ending = endingOf(own);
  const bare = fileNameFor(own.slice(0, own.length - ending.length))?.replace(/\.html$/, "");
  return `${bare ?? "data"}${ending}`;
}

/** Whether a file may have that name. */
export function isFileName(name: string): boolean {
  return suggestFileName(name) === name;
}

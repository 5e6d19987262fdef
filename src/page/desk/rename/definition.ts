import type {Cell} from "../../../notebook/notebook.js";
import {occurrencesOf} from "./occurrences.js";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a cell declares a name. In a kind of cell that is not read here, and in one that cannot be read, it is where the
 * name first stands by itself; the beginning of the text where it does not stand at all.
 */
export function definitionIn({value, mode}: Pick<Cell, "value" | "mode">, name: string): Stretch {
  return (mode === "js" ? declarationIn(value, name) : undefined) ?? firstIn(value, name);
}

function declarationIn(text: string, name: string): Stretch | undefined {
  try {
    return occurrencesOf(text, "js", name).find(({isDeclaration}) => isDeclaration);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function firstIn(text: string, name: string): Stretch {
  const own = name.replace(/\$/g, "\\$&");
  const alone = new RegExp(`(?<![\\p{ID_Continue}$.])${own}(?![\\p{ID_Continue}$])`, "u");
  const start = alone.exec(text)?.index;
  return start === undefined ? {start: 0, end: 0} : {start, end: start + name.length};
}

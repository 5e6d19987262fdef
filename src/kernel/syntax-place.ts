import {lineOf} from "./source-lines.js";

const PLACE = /\s*\((\d+):(\d+)\)$/;

/**
 * Line and column, both from 1, of a syntax error in the text that was read: acorn gives the place as a field, notebook-kit
 * and sucrase within the message.
 */
export function syntaxPlace(text: string, error: SyntaxError): [line: number, column: number] {
  if ("pos" in error && typeof error.pos === "number") return lineOf(text, error.pos);
  const [, line = 1, column = 0] = PLACE.exec(error.message) ?? [];
  return [Number(line), Number(column) + 1];
}

/** What is wrong, without the place. */
export function syntaxMessage({message}: SyntaxError): string {
  return message.replace(PLACE, "").replace(/^Error transforming .*?: /, "");
}

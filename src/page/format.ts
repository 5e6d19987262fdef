import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import {format} from "prettier/standalone";

/** How a cell's code is laid out. */
const options = {plugins: [babel, estree], printWidth: 100, bracketSpacing: false};

/** The kinds of cells whose text is code through and through. */
export function isFormatted(mode: string): boolean {
  return mode === "js" || mode === "ts";
}

/**
 * The code laid out anew, with the same meaning: a cell that is an expression, and so shows its value, stays one.
 * @throws {SyntaxError}
 */
export async function formatCode(code: string, mode: string): Promise<string> {
  const isTyped = mode === "ts";
  const formatted = await format(code, {...options, parser: isTyped ? "__ts_expression" : "__js_expression"}).catch(
    () => format(code, {...options, parser: isTyped ? "babel-ts" : "babel"}),
  );
  return formatted.trimEnd();
}

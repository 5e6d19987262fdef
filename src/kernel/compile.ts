import {parse, type Node} from "acorn";
import {simple} from "acorn-walk";
import {transpile} from "notebook-kit/javascript/transpile.js";
import {toCell} from "notebook-kit/lib/notebook.js";
import type {Cell} from "../notebook/notebook.js";
import {lineOf} from "./source-lines.js";

/** A cell as the runtime takes it. */
export interface Compiled {
  /** Names it uses and does not define. */
  readonly inputs: readonly string[];
  /** Names it defines. */
  readonly outputs: readonly string[];
  readonly output: string | undefined;
  readonly autodisplay: boolean;
  readonly autoview: boolean;
  readonly automutable: boolean;
  /** JavaScript of a function from the inputs to the outputs. */
  readonly body: string;
}

/** A cell that cannot be read, with the place in its own text: lines and columns from 1. */
export class CellSyntaxError extends Error {
  override name = "CellSyntaxError";
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
    this.column = column;
  }
}

/** The kinds of cells that run; others of the format are shown and kept. */
export const runningModes: ReadonlySet<string> = new Set(["js", "md", "html", "tex"]);

/** The name under which a body finds what answers its imports. */
const IMPORT = "$tuiyan_import";

/**
 * Turns a cell's text into a function.
 * @throws {CellSyntaxError}
 */
export function compile({id, mode, value, output, isHidden}: Cell): Compiled {
  let transpiled;
  try {
    transpiled = transpile(toCell({id, mode, value, hidden: isHidden, ...(output !== undefined && {output})}));
  } catch (error) {
    throw syntaxError(error, value);
  }
  const {inputs = [], outputs = [], body, autodisplay = false, autoview = false, automutable = false} = transpiled;
  return {inputs, outputs, output: transpiled.output, autodisplay, autoview, automutable, body: routeImports(body)};
}

/** Makes the body's imports ask us instead of the network, which is closed. */
function routeImports(body: string): string {
  const starts: number[] = [];
  simple(parse(`(${body})`, {ecmaVersion: "latest", sourceType: "module"}), {
    ImportExpression(node: Node) {
      starts.push(node.start - 1);
    },
  });
  return starts
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}${IMPORT}${text.slice(start + "import".length)}`, body);
}

/**
 * Evaluates a body to the function it is. It runs under a name of its own, so that an error's trace tells the line.
 * @param load answers the body's imports
 */
export function evaluate(
  body: string,
  name: string,
  load: (specifier: string) => Promise<unknown>,
): (...inputs: never[]) => unknown {
  // Cells are code; the frame they run in is what confines them.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function(IMPORT, `return (${body}\n)\n//# sourceURL=${name}`)(load) as (...inputs: never[]) => unknown;
}

/** The parser gives the place as fields, notebook-kit's own checks only within the message. */
function syntaxError(error: unknown, source: string): CellSyntaxError {
  if (!(error instanceof SyntaxError)) throw error;
  const place = /\s*\((\d+):(\d+)\)$/.exec(error.message);
  const message = place ? error.message.slice(0, place.index) : error.message;
  const at = "pos" in error && typeof error.pos === "number" ? lineOf(source, error.pos) : undefined;
  const [line, column] = at ?? [Number(place?.[1] ?? 1), Number(place?.[2] ?? 0) + 1];
  return new CellSyntaxError(message, line, column, {cause: error});
}

import {parse, type MetaProperty} from "acorn";
import {simple} from "acorn-walk";
import {transpileTemplate} from "notebook-kit/javascript/template.js";
import {transpile} from "notebook-kit/javascript/transpile.js";
import {toCell} from "notebook-kit/lib/notebook.js";
import type {Cell} from "../notebook/notebook.js";
import {BEGIN, loopChecks} from "./loop-checks.js";
import type {Begin} from "./run-watch.js";
import {observableBody, transpileSql, transpileTypeScript} from "./stand-ins/later-compilers.js";
import {lineOf, linesOfBody, placeInText, type Stretch} from "./source-lines.js";
import {syntaxMessage, syntaxPlace} from "./syntax-place.js";
import {applyEdits, type TextEdit} from "./text-edits.js";

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
  /** Whether it asks a database, which answers later and gives up what it need no longer answer. */
  readonly isQuery: boolean;
  /** What it imports, as far as the text itself says it. */
  readonly imports: readonly string[];
  /** The files beside the notebook that it names. */
  readonly files: readonly string[];
  /** JavaScript of a function from the inputs to the outputs. */
  readonly body: string;
  /** For each line of the body the line of the cell's text, from 1, that it was made from. */
  readonly lines: readonly (number | undefined)[];
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
export const runningModes: ReadonlySet<string> = new Set(["js", "ts", "ojs", "md", "html", "tex", "sql"]);

/** The name under which a body finds what answers its imports. */
const IMPORT = "$tuiyan_import";

/** The database that SQL cells of a notebook ask where they name none, and of what kind it is. */
const OWN_DATABASE: readonly (string | undefined)[] = [undefined, "duckdb"];

/** Whether the cell can be run here, as far as its mode and its database say. */
export function canRun({mode, database}: Cell): boolean {
  return runningModes.has(mode) && (OWN_DATABASE.includes(database) || database?.startsWith("var:") === true);
}

/**
 * Turns a cell's text into a function.
 * @param names those that SQL may take for tables
 * @throws {CellSyntaxError}
 */
export function compile(
  {id, mode, value, output, isHidden, database}: Cell,
  names: ReadonlySet<string> = new Set(),
): Compiled {
  const written = toCell({id, mode, value, hidden: isHidden, ...(output !== undefined && {output})});
  const isQuery = mode === "sql";
  const isTemplate = !isCode(mode) && value !== "";
  const program = isTemplate
    ? reading(
        () => (isQuery ? transpileSql(value, tagOf(database), names) : transpileTemplate(written)),
        toPlace(value),
      )
    : mode === "ts"
      ? reading(() => transpileTypeScript(value), toPlace(value))
      : value;
  const cell = mode === "ts" || isQuery ? {...written, mode: "js" as const, value: program} : written;
  const place: ToPlace = (error) => {
    const found = toPlace(program)(error);
    return isTemplate ? placeInText(value, program, found) : found;
  };
  const transpiled = reading(() => transpile(cell), place);
  const {inputs = [], outputs = [], body, autodisplay = false, autoview = false, automutable = false} = transpiled;
  const lines =
    mode === "ojs"
      ? linesOfObservable(value, body)
      : linesOfBody(program.replace(/\n$/, ""), body, removedFrom(program));
  const placeInBody: ToPlace = (error) => {
    const [line, column] = toPlace(`(${body})`)(error);
    const own = lines[line - 1];
    return own === undefined ? [1, 1] : [own, column];
  };
  return {
    inputs,
    outputs,
    output: transpiled.output,
    autodisplay,
    autoview,
    automutable,
    isQuery,
    files: [...(transpiled.files ?? [])],
    ...reading(() => adapt(body, lines, isQuery), placeInBody),
    lines,
  };
}

/** What has the `sql` tag of a cell. */
function tagOf(database: string | undefined): string {
  return database?.startsWith("var:") ? database.slice("var:".length) : "db";
}

function isCode(mode: string): boolean {
  return mode === "js" || mode === "ts" || mode === "ojs";
}

/** In the body the code stands between a line that begins the function and one that ends it. */
function linesOfObservable(text: string, body: string): readonly (number | undefined)[] {
  const {start} = observableBody(text) ?? {start: 0};
  const [first] = lineOf(text, start);
  const {length} = body.split("\n");
  return Array.from({length}, (_, i) => (i === 0 || i === length - 1 ? undefined : first + i - 1));
}

/** What the transpiler leaves out of a program: its import declarations, and a line break at the beginning. */
function removedFrom(program: string): Stretch[] {
  const start = program.startsWith("\n") ? [{start: 0, end: 1}] : [];
  if (!/\bimport\b/.test(program)) return start;
  const {body} = parse(program, {ecmaVersion: "latest", sourceType: "module"});
  const imports = body.filter(({type}) => type === "ImportDeclaration");
  return [...start, ...imports.map(({start, end}) => ({start, end: program[end] === "\n" ? end + 1 : end}))];
}

/** Makes the body's imports ask us instead of the network, which is closed, and its loops look at the clock. */
function adapt(
  text: string,
  lines: readonly (number | undefined)[],
  isQuery: boolean,
): {readonly body: string; readonly imports: readonly string[]} {
  const imports = new Set<string>();
  const routes: TextEdit[] = [];
  // Read as what it becomes: a function, where some of what a module may say is an error.
  const whole = `(${text})`;
  const program = parse(whole, {ecmaVersion: "latest", sourceType: "module"});
  simple(program, {
    ImportExpression({start, source}) {
      routes.push({start, end: start + "import".length, text: IMPORT});
      if (source.type === "Literal" && typeof source.value === "string") imports.add(source.value);
    },
    MetaProperty({meta, start, end}: MetaProperty) {
      if (meta.name !== "import") return;
      // The database asks as loops do.
      if (isQuery) return void routes.push({start, end, text: BEGIN});
      throw Object.assign(new SyntaxError("A cell has no 'import.meta'"), {pos: start});
    },
  });
  const checks = loopChecks(whole, program, (position) => lines[lineOf(whole, position)[0] - 1]);
  return {body: applyEdits(whole, [...routes, ...checks]).slice(1, -1), imports: [...imports]};
}

/**
 * Evaluates a body to the function it is. It runs under a name of its own, so that an error's trace tells the line.
 * @param load answers the body's imports
 * @param begin is told that a run begins
 * @throws {CellSyntaxError} where the browser takes the body for wrong, though the parser did not
 */
export function evaluate(
  body: string,
  name: string,
  load: (specifier: string) => Promise<unknown>,
  begin: Begin,
): (...inputs: never[]) => unknown {
  const make = reading(
    // Cells are code; the frame they run in is what confines them.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    () => new Function(IMPORT, BEGIN, `return (${body}\n)\n//# sourceURL=${name}`),
    () => [1, 1],
  );
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call
  return make(load, begin) as (...inputs: never[]) => unknown;
}

/** Where a syntax error is. */
type ToPlace = (error: SyntaxError) => [line: number, column: number];

/** Does something with a text; what is wrong with the text becomes the fault of the cell. */
function reading<T>(action: () => T, place: ToPlace): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CellSyntaxError(syntaxMessage(error), ...place(error), {cause: error});
  }
}

/** The place of an error in the text that was read. */
function toPlace(text: string): ToPlace {
  return (error) => syntaxPlace(text, error);
}

import {simple} from "acorn-walk";
import {BEGIN, CHECK, loopChecks} from "../loop-checks.js";
import {lineOf} from "../source-lines.js";
import {applyEdits, positionBefore, type TextEdit} from "../text-edits.js";
import {isTypeScript} from "./names.js";
import type {ModuleText, Place} from "./read-module.js";

/** Where the modules of a page find what is theirs: what they are to ask while they run, by their number. */
export const REGISTRY = "tuiyan_asked_by_modules";

const IMPORT = "$tuiyan_import";

/** A module as the browser takes it. */
export interface WrittenModule {
  readonly code: string;
  /** The place in its file of a place in the code; only the line where types were left out. */
  readonly placeOf: (line: number, column: number) => {readonly line: number; readonly column: number | undefined};
}

/**
 * Makes a module of the browser's own: its imports lead to where the other modules are, and its loops look at the clock.
 * No line is added or taken away.
 * @param number under which it finds what it is to ask
 * @param addressOf where a module is that it imports
 */
export function writeModule(
  {name, code, program, imports}: ModuleText,
  number: number,
  addressOf: (specifier: string) => string,
): WrittenModule {
  const routes: TextEdit[] = imports.map(({specifier, start, end}) => ({
    start,
    end,
    text: JSON.stringify(addressOf(specifier)),
  }));
  simple(program, {
    ImportExpression({start}) {
      routes.push({start, end: start + "import".length, text: IMPORT});
    },
  });
  // A first line that is meant for a shell may stand nowhere but first.
  if (code.startsWith("#!")) routes.push({start: 0, end: 2, text: "//"});
  const edits = [...routes, ...loopChecks(code, program, (position) => lineOf(code, position)[0])];
  const head = `const {${BEGIN},${CHECK},${IMPORT}}=globalThis.${REGISTRY}.get(${number});`;
  const edited = applyEdits(code, edits);
  return {
    code: `${head}${edited}\n//# sourceURL=${traceName(name)}`,
    placeOf: (line, column) => {
      if (isTypeScript(name)) return {line, column: undefined};
      const before = edited.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      const position = before + column - 1 - (line === 1 ? head.length : 0);
      return {line, column: lineOf(code, positionBefore(code, edits, position))[1]};
    },
  };
}

/** How a module is called in traces; no cell is called so. */
function traceName(name: string): string {
  return `${encodeURI(name)}?module`;
}

/** In a trace the first place that is a module's or a cell's. */
const TRACED = /([^\s(]+)\?module:(\d+):(\d+)|\bcell-\d+\.js:\d+:\d+/;

/** Where in a module's code an error arose, by its trace; undefined for one that arose elsewhere. */
export function tracedPlace({stack}: Error): ({readonly name: string} & Place) | undefined {
  const [, name, line, column] = TRACED.exec(stack ?? "") ?? [];
  return name === undefined ? undefined : {name: decodeURI(name), line: Number(line), column: Number(column)};
}

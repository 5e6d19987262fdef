import {didYouMean} from "../base/nearest.js";
import {citedTables} from "../data/cited-tables.js";
import {readPackage} from "../data/read-package.js";
import {toModule} from "../data/to-module.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {descriptorPath, filesBeside, readBytes, writeText} from "./files.js";

const help = `usage: tuiyan data DATAPACKAGE [--tables a,b] [--out FILE]

Writes the tables of a data package as one typed TypeScript module, which a model imports. Without --out it is printed.

  --tables  only these tables, and of the others the rows that they cite by key
  --out     write to a file instead of printing

Exit codes: 0 written, 1 the package has findings (see tuiyan check), 2 wrong use.
`;

export const data: Command = {name: "data", summary: "turn a data package into a module for a model", help, run};

async function run(args: readonly string[], {out, error}: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, {tables: {type: "string"}, out: {type: "string"}});
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError("one data package is needed: tuiyan data DATAPACKAGE");
  const file = await descriptorPath(path);
  const {descriptor, tables, errors} = await readPackage(await readBytes(file), filesBeside(file));
  for (const {message} of errors) error(`${message}\n`);
  if (descriptor === undefined || errors.length > 0) return 1;
  const text = toModule(
    citedTables(readNames(values.tables, Array.from(tables.keys())), tables, descriptor),
    "Made from the tables of a data package by `tuiyan data`; change the tables, not this.",
  );
  if (values.out === undefined) out(text);
  else await writeText(values.out, text);
  return 0;
}

/** All tables, if none are named. */
function readNames(text: string | undefined, known: readonly string[]): readonly string[] {
  const names = text?.split(",") ?? known;
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new UsageError(`unknown table: ${wrong}${didYouMean(wrong, known)} (one of ${known.join(", ")})`);
  return names;
}

import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {readPackage} from "../data/read-package.js";
import {toModule} from "../data/to-module.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {descriptorPath, readBytes, writeText} from "./files.js";

const help = `usage: tuiyan data DATAPACKAGE [--out FILE]

Writes the tables of a data package as one typed TypeScript module, which a model imports. Without --out it is printed.

Exit codes: 0 written, 1 the package has findings (see tuiyan check), 2 wrong use.
`;

export const data: Command = {name: "data", summary: "turn a data package into a module for a model", help, run};

async function run(args: readonly string[], {out, error}: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, {out: {type: "string"}});
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError("one data package is needed: tuiyan data DATAPACKAGE");
  const descriptor = await descriptorPath(path);
  const {tables, errors} = await readPackage(await readBytes(descriptor), (file) =>
    readFile(join(dirname(descriptor), file)),
  );
  for (const {message} of errors) error(`${message}\n`);
  if (errors.length > 0) return 1;
  const text = toModule(
    tables,
    "Made from the tables of a data package by `tuiyan data`; change the tables, not this.",
  );
  if (values.out === undefined) out(text);
  else await writeText(values.out, text);
  return 0;
}

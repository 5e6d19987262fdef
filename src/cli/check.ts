import {checkPackage} from "../data/read-package.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {descriptorPath, filesBeside, readBytes} from "./files.js";

const help = `usage: tuiyan check DATAPACKAGE

Checks a Frictionless data package: its descriptor, and every table against its schema. DATAPACKAGE is a
datapackage.json or the folder it is in. Each finding names the table, the row as a spreadsheet counts it (the header is
row 1) and the column.

Exit codes: 0 nothing found, 1 something was found, 2 wrong use.
`;

export const check: Command = {name: "check", summary: "check a data package", help, run};

async function run(args: readonly string[], {out, error}: Output): Promise<ExitCode> {
  const {positionals} = readArguments(args, {});
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError("one data package is needed: tuiyan check DATAPACKAGE");
  const descriptor = await descriptorPath(path);
  const findings = await checkPackage(await readBytes(descriptor), filesBeside(descriptor));
  for (const {message} of findings) error(`${message}\n`);
  if (findings.length === 0) out(`${descriptor}: nothing found\n`);
  else error(`${descriptor}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}\n`);
  return findings.length === 0 ? 0 : 1;
}

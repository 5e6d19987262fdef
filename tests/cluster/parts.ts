import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {promisify} from "node:util";

export const run = promisify(execFile);

const program = resolve("dist/cli/tuiyan.js");

/** The recipes start the program, and so can be tried only once it is built. */
export const isBuilt = existsSync(program);

/** How a node calls the program. */
export const TUIYAN = `${process.execPath} ${program}`;

/** Questions small enough to be asked whole beside their eight parts. */
export const questions = {
  ensemble: "ensemble changzhi --draws 100 --variables sei_share --at year=2025 --keep-draws".split(" "),
  sweep: "sweep changzhi --by overlap=0:0.2:3 --by attain=0.6:1:5 --variables sei_share".split(" "),
};

export function recipe(file: string): string {
  return resolve("docs/cluster", file);
}

/** What the folder's eight parts are together, by the command that the recipe gives. */
export async function joined(folder: string): Promise<string> {
  const command = /^awk .*$/m.exec(await readFile(recipe("README.md"), "utf8"))?.[0] ?? "";
  await run("bash", ["-c", command], {cwd: folder});
  return readFile(join(folder, "whole.csv"), "utf8");
}

import {execFile, spawn} from "node:child_process";
import {chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {createBuilder} from "vite";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import packageJson from "../../package.json" with {type: "json"};
import type {Captured} from "./capture.js";

/** A folder as the package has it once it is installed, with the program built into it as for release. */
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tuiyan-built-"));
  await writeFile(join(root, "package.json"), '{"type": "module"}');
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  const builder = await createBuilder({
    logLevel: "error",
    environments: {cli: {build: {outDir: join(root, "dist/cli"), emptyOutDir: true}}},
  });
  const {cli} = builder.environments;
  if (!cli) throw new Error("there is no environment for the command line");
  await builder.build(cli);
}, 120_000);
afterAll(() => rm(root, {recursive: true, force: true}));

const program = () => join(root, "dist/cli/tuiyan.js");

/** Runs the built program in a process of its own, from the repository's folder. */
function node(...args: string[]): Promise<Captured> {
  return finished(process.execPath, [program(), ...args]);
}

function finished(command: string, args: readonly string[]): Promise<Captured> {
  return new Promise((done) => {
    execFile(command, args, {maxBuffer: 1e8}, (failure, out, error) => {
      done({code: failure ? Number(failure.code) : 0, out, error});
    });
  });
}

describe("the built program", () => {
  it("tells the package's version, and helps", async () => {
    expect(await node("--version")).toEqual({code: 0, out: `${packageJson.version}\n`, error: ""});
    const help = await node("model", "--help");
    expect([help.code, help.error]).toEqual([0, ""]);
    expect(help.out).toMatch(/^usage: tuiyan model NAME /);
  });

  it("draws the same numbers on no, one and two threads", async () => {
    const options = ["--draws", "700", "--variables", "sei_share,co2_terr", "--keep-draws"];
    const runs = ["0", "1", "2"].map((workers) => node("ensemble", "changzhi", ...options, "--workers", workers));
    const [none, one, two] = await Promise.all(runs);
    expect(none?.code).toBe(0);
    expect(none?.out.split("\n").length).toBe(702);
    expect(one).toEqual(none);
    expect(two).toEqual(none);
  });

  it("runs as a command by a link, as package managers make one", async () => {
    await mkdir(join(root, "bin"), {recursive: true});
    await chmod(program(), 0o755);
    await symlink(program(), join(root, "bin/tuiyan"));
    expect((await readFile(program(), "utf8")).startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(await finished(join(root, "bin/tuiyan"), ["--version"])).toMatchObject({
      code: 0,
      out: `${packageJson.version}\n`,
    });
  });

  it("runs the model, to the same numbers as the source", async () => {
    const {code, out, error} = await node("model", "changzhi", "--variables", "gdp_real", "--format", "json");
    expect([code, error]).toEqual([0, ""]);
    const rows = JSON.parse(out) as {year: number; value: number}[];
    const {changzhi} = await import("../../models/changzhi/index.js");
    expect(rows.map(({value}) => value)).toEqual(changzhi.run().series("gdp_real"));
  });

  it("ends with 0 where all is well, 1 where something was found, 2 where it was used wrongly", async () => {
    expect((await node("check", "data/changzhi")).code).toBe(0);
    expect(await node("model", "changzhi", "--set", "oil=1")).toMatchObject({code: 1, out: ""});
    expect(await node("modle")).toMatchObject({code: 2, out: ""});
    expect(await node("model", "changzhi", "--out", join(root, "no/such/file"))).toMatchObject({code: 2, out: ""});
  });

  it("traces a number to the plan's sentence", async () => {
    const {out} = await node("model", "changzhi", "--explain", "gdp_2020", "--language", "zh");
    expect(out).toContain("原文: “全市地区生产总值从2015年的1195.1亿元增加到2020年的1711.6亿元,年均增长6%”");
  });

  it("writes all of a long output into a pipe that is read slowly", async () => {
    const {out} = await node("model", "changzhi");
    const child = spawn(process.execPath, [program(), "model", "changzhi"]);
    let text = "";
    child.stdout.setEncoding("utf8");
    for await (const part of child.stdout) {
      text += String(part);
      await new Promise((resume) => setTimeout(resume, 2));
    }
    // More than a pipe holds.
    expect(text.length).toBeGreaterThan(100_000);
    expect(text).toBe(out);
  });

  it.each([
    ["standard output", 1, ["model", "changzhi"], 0],
    ["standard output, of a single line", 1, ["--version"], 0],
    ["standard error", 2, ["modle"], 2],
  ] as const)("ends without a word when %s is closed early", async (_, stream, args, expected) => {
    const child = spawn(process.execPath, [program(), ...args]);
    const [read, closed] = stream === 1 ? [child.stderr, child.stdout] : [child.stdout, child.stderr];
    closed.destroy();
    let text = "";
    for await (const part of read) text += String(part);
    const code = child.exitCode ?? (await new Promise<number | null>((done) => child.once("exit", done)));
    expect(text).toBe("");
    expect(code).toBe(expected);
  });

  it.skipIf(process.platform === "win32")("can be read by head", async () => {
    const line = `"${process.execPath}" "${program()}" model changzhi | head -1; echo "$?"`;
    expect(await finished("sh", ["-c", line])).toEqual({
      code: 0,
      out: "scenario,variable,industry,sector,fuel,year,unit,value\n0\n",
      error: "",
    });
  });
});

import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";

const commands = [
  "serve",
  "build",
  "model",
  "ensemble",
  "solve",
  "sensitivity",
  "difference",
  "decompose",
  "sweep",
  "check",
  "data",
];

describe("tuiyan", () => {
  it("lists its commands and exit codes when asked for help", async () => {
    for (const args of [["--help"], ["help"]]) {
      const {code, out, error} = await tuiyan(...args);
      expect([code, error]).toEqual([0, ""]);
      expect(out).toMatch(/^usage: tuiyan <command> \[options\]\n/);
      for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} +\\S`, "m"));
      expect(out).toContain("Exit codes: 0 all well, 1 something was found, 2 wrong use.");
    }
  });

  it("says the same as an error when nothing was asked", async () => {
    const help = await tuiyan("--help");
    expect(await tuiyan()).toEqual({code: 2, out: "", error: help.out});
  });

  it("tells its version", async () => {
    expect(await tuiyan("--version")).toEqual({code: 0, out: "1.2.3\n", error: ""});
  });

  it.each(commands)("explains %s, with its exit codes, whatever else is on the line", async (command) => {
    for (const args of [["--help"], ["something", "--help"], ["--help", "--no-such-option"]]) {
      const {code, out, error} = await tuiyan(command, ...args);
      expect([code, error]).toEqual([0, ""]);
      expect(out).toMatch(new RegExp(`^usage: tuiyan ${command} `));
      expect(out).toContain("Exit codes: 0 ");
      expect(out.endsWith("\n")).toBe(true);
      // A terminal of 120 columns.
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  it.each([
    ["modle", "model"],
    ["chek", "check"],
    ["date", "data"],
    ["sevre", "serve"],
    ["differences", "difference"],
    ["decompse", "decompose"],
  ])("does not know %s, and offers %s", async (name, meant) => {
    const {code, out, error} = await tuiyan(name);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(new RegExp(`^unknown command: ${name}; did you mean ${meant}\\?\n\nusage: `));
  });

  it("offers nothing for what is like no command, nor for what every object has", async () => {
    for (const name of ["forecast", "constructor", "__proto__", "--verbose", ""]) {
      const {code, out, error} = await tuiyan(name);
      expect([code, out]).toEqual([2, ""]);
      expect(error.split("\n")[0]).toBe(`unknown command: ${name}`);
    }
  });

  it.each([
    ["model", "--colour"],
    ["model", "-x"],
    ["check", "--out"],
    ["data", "--format"],
    ["serve", "--host"],
    ["difference", "--scenario"],
    ["decompose", "--group"],
  ])("refuses an option that %s does not have: %s", async (command, option) => {
    const {code, out, error} = await tuiyan(command, option);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(`Unknown option '${option}'`);
  });

  it.each([
    ["check", "one data package is needed: tuiyan check DATAPACKAGE\n"],
    ["data", "one data package is needed: tuiyan data DATAPACKAGE\n"],
    ["model", "one model is needed: tuiyan model changzhi\n"],
    ["difference", "one model is needed: tuiyan difference changzhi\n"],
    ["decompose", "one model is needed: tuiyan decompose changzhi\n"],
  ])("asks %s for what it needs, one and no more", async (command, error) => {
    expect(await tuiyan(command)).toEqual({code: 2, out: "", error});
    expect(await tuiyan(command, "a", "b")).toEqual({code: 2, out: "", error});
  });
});

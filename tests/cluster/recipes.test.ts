import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {tuiyan} from "../cli/capture.js";
import {folderOf} from "../cli/folder.js";
import {isBuilt, joined, questions, recipe, run, TUIYAN} from "./parts.js";

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

/** A folder with a question's eight parts, as eight machines leave them. */
async function partsOf(question: readonly string[]): Promise<string> {
  const folder = await folderOf();
  for (const number of numbers)
    await tuiyan(...question, "--shard", `${number}/8`, "--out", join(folder, `${number}.csv`));
  return folder;
}

describe("parts joined as the recipe says", () => {
  it.each(Object.entries(questions))("are the whole, byte for byte: %s", async (_, question) => {
    const {out, code} = await tuiyan(...question);
    expect([code, out.split("\n").length > numbers.length]).toEqual([0, true]);
    expect(await joined(await partsOf(question))).toBe(out);
  });

  it("are refused where one is missing", async () => {
    const folder = await partsOf(questions.sweep);
    await rm(join(folder, "5.csv"));
    await expect(joined(folder)).rejects.toThrow("5.csv");
  });
});

/** The script that a pod of the Job runs. */
async function podScript(): Promise<string> {
  const yaml = await readFile(recipe("ensemble-job.yaml"), "utf8");
  return /- -euc\n\s+- \|\n((?: {14}.*\n)+)/.exec(yaml)?.[1] ?? "";
}

describe.skipIf(!isBuilt || process.platform === "win32")("a pod of the Job", () => {
  async function pod(folder: string, index: number, ...question: string[]) {
    const env = {...process.env, TUIYAN, SHARDS: "8", POD: `tuiyan-${index}-x7k2p`, JOB_COMPLETION_INDEX: `${index}`};
    return run("/bin/sh", ["-euc", await podScript(), "tuiyan", ...question], {cwd: folder, env});
  }

  it("leaves the shard of its index", async () => {
    const folder = await folderOf();
    await pod(folder, 2, ...questions.ensemble);
    const {out} = await tuiyan(...questions.ensemble, "--shard", "3/8");
    expect(await readFile(join(folder, "3.csv"), "utf8")).toBe(out);
  });

  it("leaves a shard in which the model refuses every draw, and says why", async () => {
    const folder = await folderOf();
    const {stderr} = await pod(folder, 0, ...questions.ensemble, "--set", "oil.2025=1");
    expect(stderr).toContain("coal, the residual, is negative");
    expect((await readFile(join(folder, "1.csv"), "utf8")).split("\n").length).toBe(1 + 12 + 1);
  });

  it("fails where the question is wrong, and leaves no part of an earlier one", async () => {
    const folder = await folderOf({"1.csv": "an earlier part\n"});
    await expect(pod(folder, 0, "ensemble", "changhzi")).rejects.toThrow("unknown model: changhzi");
    await expect(readFile(join(folder, "1.csv"))).rejects.toThrow("ENOENT");
  });
});

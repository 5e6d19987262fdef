import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {tuiyan} from "../cli/capture.js";
import {isBuilt, joined, questions, recipe, TUIYAN} from "./parts.js";
import {missing, SlurmCluster} from "./slurm.js";

const reason = missing ?? (isBuilt ? undefined : "the program is not built");
if (reason !== undefined) console.warn(`\n  SKIPPED: the recipe on a Slurm cluster. ${reason}.\n`);

describe.skipIf(reason !== undefined)("an array job on a Slurm cluster", {timeout: 180_000}, () => {
  let cluster: SlurmCluster;
  beforeAll(async () => {
    cluster = await SlurmCluster.start({TUIYAN});
  }, 60_000);
  afterAll(() => cluster.stop(), 60_000);

  it.each(Object.entries(questions))("gives the whole, byte for byte: %s", async (_, question) => {
    await cluster.submit(recipe("ensemble.sbatch"), ...question);
    const parts = join(cluster.folder, "parts");
    expect(await joined(parts)).toBe((await tuiyan(...question)).out);
    expect((await readdir(parts)).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  it("runs one of the shards again, by itself", async () => {
    await cluster.submit("--array=3", recipe("ensemble.sbatch"), ...questions.ensemble, "--seed", "2");
    const {out} = await tuiyan(...questions.ensemble, "--seed", "2", "--shard", "3/8");
    expect(await readFile(join(cluster.folder, "parts/3.csv"), "utf8")).toBe(out);
  });

  it("fails where the question is wrong, and leaves no part of an earlier one", async () => {
    await expect(cluster.submit("--array=1,2", recipe("ensemble.sbatch"), "ensemble", "changhzi")).rejects.toThrow();
    await expect(joined(join(cluster.folder, "parts"))).rejects.toThrow("1.csv");
  });
});

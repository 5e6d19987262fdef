import {afterEach, describe, expect, it} from "vitest";
import * as compilers from "../../src/kernel/compilers.js";
import {Running, someFrames} from "./running.js";

let open: Running | undefined;
afterEach(() => open?.kernel.dispose());

function running(...given: ConstructorParameters<typeof Running>): Running {
  open = new Running(...given);
  return open;
}

/** A lever `x`, the promises that cells wait for, by number, and the rounds of their loops. */
function waiting(cell: string, more: Readonly<Record<number, string>> = {}) {
  const x: {set: (value: number) => void} = {set: () => undefined};
  const comes = new Map<number, () => void>();
  const until = (number: number) => new Promise<void>((resolve) => void comes.set(number, resolve));
  const rounds: number[] = [];
  const round = (number: number) => new Promise((resolve) => setTimeout(resolve, 1, rounds.push(number)));
  const cells = running(
    {1: "const m = Mutable(1);\nlever.set = (value) => (m.value = value);", 2: "const x = m;", 3: cell, ...more},
    {builtins: {lever: () => x, until: () => until, round: () => round}},
  );
  return {cells, move: (value: number) => x.set(value), come: (number: number) => comes.get(number)?.(), comes, rounds};
}

describe("what never comes", () => {
  it.each([
    ["a promise that a cell waits for", "const a = await new Promise(() => {});"],
    ["a promise that has a name", "const a = new Promise(() => {});"],
    ["the first value of a generator", "const a = (async function* () { yield await new Promise(() => {}); })();"],
  ])("keeps nobody waiting once the cell is another: %s", async (_, never) => {
    const cells = running({1: never, 2: "display(a)"});
    await someFrames();
    cells.set({1: "const a = 5;", 2: "display(a)"});
    await cells.shows(2, "5");
    expect(cells.log.get(2)).not.toContain("error");
  });

  it("keeps nobody waiting whose compiler came later", async () => {
    let bring: (brought: typeof compilers) => void = () => undefined;
    const brought = new Promise<typeof compilers>((resolve) => (bring = resolve));
    const cells = running(
      {1: {mode: "sql", value: "select 1", output: "rows"}, 2: "display(rows)"},
      {compilers: () => brought, builtins: {db: () => ({sql: () => Promise.resolve(7)})}},
    );
    await someFrames();
    bring(compilers);
    await cells.shows(2, "7");
  });

  it("once stopped, has those that wait for it run when it is mended", async () => {
    const cells = running({1: "const a = await new Promise(() => {});", 2: "display(a)", 3: "display(1)"});
    await someFrames();
    cells.kernel.stop();
    expect(cells.state(1).fault).toMatchObject({kind: "runtime", error: {code: "stopped"}});
    await cells.becomes(2, "waiting");
    expect(cells.state(3).status).toBe("done");
    cells.set({1: "const a = 5;", 2: "display(a)", 3: "display(1)"});
    await cells.shows(2, "5");
  });
});

describe("a run that a newer one follows", () => {
  it("is not waited for", async () => {
    const {cells, move, come, comes} = waiting("const of = x;\nawait until(of);\nconst y = of;", {4: "display(y)"});
    await expect.poll(() => [...comes.keys()]).toEqual([1]);
    move(2);
    await expect.poll(() => [...comes.keys()]).toEqual([1, 2]);
    come(2);
    await cells.shows(4, "2");
    come(1);
    await someFrames();
    expect(cells.shown(4)).toEqual(["2"]);
  });

  it("shows nothing any more", async () => {
    const {cells, move, come, comes} = waiting("const of = x;\nawait until(of);\ndisplay(of);");
    await expect.poll(() => comes.size).toBe(1);
    move(2);
    await expect.poll(() => comes.size).toBe(2);
    come(1);
    await someFrames();
    expect(cells.shown(3)).toEqual([]);
    come(2);
    await cells.shows(3, "2");
    expect(cells.log.get(3)).not.toContain("error");
  });

  it("does not go on in its loops", async () => {
    const {cells, move, rounds} = waiting("const of = x;\nfor (;;) {\n  await round(of);\n  if (of > 1) break;\n}");
    await expect.poll(() => rounds.length).toBeGreaterThan(2);
    move(2);
    await cells.becomes(3, "done");
    const made = rounds.length;
    await someFrames();
    expect(rounds).toHaveLength(made);
    expect(cells.log.get(3)).not.toContain("error");
  });
});

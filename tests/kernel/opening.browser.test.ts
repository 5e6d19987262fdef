import {afterEach, describe, expect, it} from "vitest";
import {askWhatIf} from "../../src/kernel/ask-what-if.js";
import * as compilers from "../../src/kernel/compilers.js";
import {Running} from "./running.js";

let open: Running | undefined;
afterEach(() => open?.kernel.dispose());

const LAST = 200;

/** A notebook of many cells being opened: the first shows a name that the last defines, and each notes that it ran. */
function opening(first = "display(last + 1)") {
  const ran: number[] = [];
  const note = (id: number) => void ran.push(id);
  const between = Array.from(
    {length: LAST - 2},
    (_, i) => [i + 2, `note(${i + 2}); const x${i + 2} = ${i + 2};`] as const,
  );
  open = new Running({}, {builtins: {note: () => note}});
  open.open({1: first, ...Object.fromEntries(between), [LAST]: `note(${LAST}); const last = 41;`});
  return {cells: open, ran};
}

const all = Array.from({length: LAST - 1}, (_, i) => i + 2);

describe("a notebook of many cells", () => {
  it("has those run first that are looked at first, with what they need from below, and each of the others once", async () => {
    const {cells, ran} = opening();
    await cells.shows(1, "42");
    expect(ran).toContain(LAST);
    expect(ran).not.toContain(LAST - 1);
    await cells.becomes(LAST - 1, "done");
    expect(ran.toSorted((a, b) => a - b)).toEqual(all);
  });

  it("says of those still to come that they wait, and counts them", async () => {
    const {cells} = opening();
    expect(cells.state(LAST - 1).status).toBe("waiting");
    expect(cells.kernel.states.running).toBe(LAST);
    await expect.poll(() => cells.kernel.states.running).toBe(0);
  });

  it("answers who asks for a name that is still to come", async () => {
    const {cells} = opening("1");
    expect(await cells.kernel.value("last")).toBe(41);
    const asked = askWhatIf(opening("1").cells.kernel, "last", new Set());
    await expect(asked).rejects.toMatchObject({code: "still-running"});
  });

  it("is whole at once where what its cells use is not known yet", async () => {
    open = new Running({}, {compilers: () => Promise.resolve(compilers)});
    open.open({1: "typed + 1", 2: {mode: "ts", value: "const typed: number = 41"}});
    await open.shows(1, "42");
  });

  it("is whole at once for who changes it, or stops it", async () => {
    const {cells, ran} = opening();
    cells.set({1: "display(last + 1)", [LAST]: "const last = 1"});
    await cells.shows(1, "2");
    await expect.poll(() => cells.kernel.states.running).toBe(0);
    expect(ran).toEqual([]);
    const stopped = opening().cells;
    stopped.kernel.stop();
    await expect.poll(() => stopped.kernel.states.running).toBe(0);
    expect(stopped.state(LAST - 1).fault).toMatchObject({kind: "runtime", error: {code: "stopped"}});
  });
});

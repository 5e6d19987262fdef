import {describe, expect, it} from "vitest";
import {arrange, type Task} from "../../../src/model/compiled/arrange.js";

const yearly = (name: string, reads: string[] = [], ahead: string[] = []): Task => ({
  writes: [name],
  reads: [...reads, ...ahead],
  ahead,
  hasYears: true,
});
const once = (name: string, reads: string[] = []): Task => ({...yearly(name, reads), hasYears: false});

const names = (tasks: readonly Task[]) =>
  arrange(tasks).map((pass) => [pass.once, pass.yearly].map((part) => part.map(({writes}) => writes.join()).join()));

describe("tasks are arranged", () => {
  it("in one pass along the years, after what has no years", () => {
    expect(names([once("a"), yearly("b", ["a"]), yearly("c", ["b"]), once("d", ["a"])])).toEqual([["a,d", "b,c"]]);
  });

  it("in another pass, where one looks at years to come", () => {
    expect(names([yearly("a"), yearly("b", [], ["a"]), yearly("c", ["a"]), yearly("d", ["b"])])).toEqual([
      ["", "a,c"],
      ["", "b,d"],
    ]);
  });

  it("after the pass of the years it is made from, where it has none itself", () => {
    expect(names([yearly("a"), once("total", ["a"]), yearly("share", ["a", "total"])])).toEqual([
      ["", "a"],
      ["total", "share"],
    ]);
  });

  it("with checks, which compute nothing, where what they read is there", () => {
    expect(arrange([yearly("a"), {...once("", ["a"]), writes: []}]).map(({once: done}) => done.length)).toEqual([0, 1]);
  });
});

import {describe, expect, it, vi} from "vitest";
import {Queue, type Asker} from "../../../src/page/sql/queue.js";

/** A runner whose jobs end when they are told to. */
function runner() {
  const log: string[] = [];
  let settle: (result: string) => void = () => undefined;
  return {
    log,
    finish: (result: string) => settle(result),
    ready: () => Promise.resolve(),
    run: (job: string) => {
      log.push(job);
      return new Promise<string>((resolve) => (settle = resolve));
    },
    stop: () => void log.push("stop"),
  };
}

/** A cell whose runs end, one after the other, when the next asks. */
function cell(check: () => number = () => 1) {
  const begin = () => check;
  let over: () => void = () => undefined;
  return (): Asker => {
    over();
    return {begin, invalidation: new Promise<void>((resolve) => (over = resolve))};
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("queries one after the other", () => {
  it("begin in the order in which they are asked, each when the one before has ended", async () => {
    const own = runner();
    const queue = new Queue(own);
    const [one, two] = [queue.ask("one"), queue.ask("two")];
    await settled();
    expect(own.log).toEqual(["one"]);
    own.finish("1");
    expect(await one).toBe("1");
    await settled();
    expect(own.log).toEqual(["one", "two"]);
    own.finish("2");
    expect(await two).toBe("2");
  });

  it("of one cell only the latest is carried out of those that wait", async () => {
    const own = runner();
    const queue = new Queue(own);
    const asker = cell();
    void queue.ask("other");
    for (const job of ["first", "second", "third"]) {
      void queue.ask(job, asker());
      await settled();
    }
    own.finish("");
    await settled();
    expect(own.log).toEqual(["other", "third"]);
  });

  it("leaves alone what a run asks that is over while none follows it, and what asks beside the page", async () => {
    const own = runner();
    const queue = new Queue(own);
    const asker = cell();
    void queue.ask("other");
    void queue.ask("of the page", asker());
    asker();
    const beside: Asker = {begin: asker().begin, invalidation: new Promise(() => undefined)};
    void queue.ask("beside", beside);
    void queue.ask("beside too", beside);
    for (let i = 0; i < 3; ++i) {
      await settled();
      own.finish("");
    }
    await settled();
    expect(own.log.slice(-2)).toEqual(["beside", "beside too"]);
  });

  it("ends one that runs and whose cell is stopped, and goes on with the next", async () => {
    vi.useFakeTimers();
    try {
      const own = runner();
      const queue = new Queue(own);
      let isStopped = false;
      const asker = cell(() => {
        if (isStopped) throw new Error("stopped");
        return 1;
      });
      const failed = expect(queue.ask("endless", asker())).rejects.toThrow("stopped");
      void queue.ask("next");
      await vi.advanceTimersByTimeAsync(100);
      isStopped = true;
      await vi.advanceTimersByTimeAsync(100);
      await failed;
      expect(own.log).toEqual(["endless", "stop", "next"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("gives one that runs a moment when its cell asks anew, and then ends it", async () => {
    vi.useFakeTimers();
    try {
      const own = runner();
      const queue = new Queue(own);
      const asker = cell();
      void queue.ask("slow", asker());
      await vi.advanceTimersByTimeAsync(10);
      const next = asker();
      await vi.advanceTimersByTimeAsync(10);
      void queue.ask("newer", next);
      await vi.advanceTimersByTimeAsync(1000);
      expect(own.log).toEqual(["slow", "stop", "newer"]);
    } finally {
      vi.useRealTimers();
    }
  });
});

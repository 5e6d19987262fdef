import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {FromPage} from "../../../src/page/protocol.js";
import {PageMessages} from "../../../src/workspace/open-notebook/page-messages.js";

describe("PageMessages", () => {
  let heard: string[];
  let closing: AbortController;
  let messages: PageMessages;

  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    closing = new AbortController();
    const hear = (kind: string) => (what: unknown) => void heard.push(`${kind} ${JSON.stringify(what)}`);
    messages = new PageMessages(
      {
        onAny: () => undefined,
        onText: hear("text"),
        onWorking: hear("working"),
        onHistory: hear("history"),
        onStatus: ({running}) => void heard.push(`status ${running}`),
        onCommand: hear("command"),
        onDrop: hear("drop"),
        onPicture: () => void heard.push("picture"),
        onNetwork: hear("network"),
      },
      closing.signal,
    );
  });
  afterEach(() => void vi.useRealTimers());

  const receive = (...all: readonly FromPage[]) => {
    for (const message of all) messages.receive(message);
  };
  const text = (text: string) => ({type: "changed", text}) as const;

  it("hands on the first text at once, and of those that follow within a frame the last", async () => {
    receive(text("a"), text("ab"), text("abc"));
    expect(heard).toEqual(['text "a"']);
    await vi.advanceTimersByTimeAsync(16);
    expect(heard).toEqual(['text "a"', 'text "abc"']);
  });

  it("hands on the text before the history that ends at it", () => {
    receive(text("a"), text("ab"), {type: "history", steps: "s"});
    expect(heard).toEqual(['text "a"', 'text "ab"', 'history "s"']);
  });

  it("hands on at once what waits of the work, when it is told to", () => {
    receive(text("a"), text("ab"), {type: "working", working: "1"}, {type: "working", working: "2"});
    messages.flush();
    expect(heard).toEqual(['text "a"', 'working "1"', 'text "ab"', 'working "2"']);
  });

  it("lets one key wait for itself, and not for another", async () => {
    const key = (name: "theme" | "files") => ({type: "command", name}) as const;
    receive(key("theme"), key("theme"), key("files"));
    expect(heard).toEqual(['command "theme"', 'command "files"']);
    await vi.advanceTimersByTimeAsync(100);
    receive(key("theme"));
    expect(heard).toHaveLength(3);
  });

  it("hears of a page whose notebook is closed nothing but what would be lost", () => {
    closing.abort();
    receive({type: "command", name: "theme"}, {type: "status", running: 1, errors: 0, cells: [1]}, text("last"));
    receive({type: "working", working: null}, {type: "network", host: "https://a.cn"});
    expect(heard).toEqual(['text "last"', "working null"]);
  });
});

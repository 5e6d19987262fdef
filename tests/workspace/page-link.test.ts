import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import type {FromPage} from "../../src/page/protocol.js";
import {PageLink} from "../../src/workspace/page-link.js";

const links: PageLink[] = [];
afterEach(() => {
  for (const link of links.splice(0)) link.close();
});

const png = (size: number) => new Blob([new Uint8Array(size)], {type: "image/png"});

function makeLink() {
  const {port1, port2} = new MessageChannel();
  const received: FromPage[] = [];
  const link = new PageLink(port1, (message) => received.push(message));
  links.push(link);
  /** Sends, and waits until all has arrived. */
  const send = async (...messages: unknown[]) => {
    for (const message of messages) port2.postMessage(message);
    for (const deadline = Date.now() + 2000; received.length + link.dropped < messages.length && Date.now() < deadline;)
      await new Promise((done) => setTimeout(done, 1));
  };
  return {link, received, send, port2};
}

describe("PageLink", () => {
  it("hands on messages of the protocol", async () => {
    const {received, send, link} = makeLink();
    const messages: FromPage[] = [
      {type: "ready"},
      {type: "changed", text: "x"},
      {type: "working", working: null},
      {type: "status", running: 1, errors: 0, cells: []},
      {type: "command", name: "save"},
      {type: "picture", light: png(60_000), dark: png(1)},
      {type: "drop", files: [{name: "a.html", blob: png(9_000_000)}]},
    ];
    await send(...messages);
    expect(received).toEqual(messages);
    expect(link.dropped).toBe(0);
  });

  it("drops and counts everything else, and throws at nothing", async () => {
    const {received, send, link} = makeLink();
    const strange = [
      null,
      "ready",
      {},
      {type: "open"},
      {type: "changed"},
      {type: "changed", text: 1},
      {type: "changed", text: "x".repeat(8_000_001)},
      {type: "working", working: "x".repeat(1_000_001)},
      {type: "status", running: -1, errors: 0, cells: []},
      {type: "status", running: 0.5, errors: 0, cells: []},
      {type: "status", running: NaN, errors: 0, cells: []},
      {type: "command", name: "delete"},
      {type: "drop", files: [{name: "a.html", blob: "<p>"}]},
      {type: "drop", files: [{name: "x".repeat(256), blob: png(1)}]},
      {type: "drop", files: Array.from({length: 1001}, () => ({name: "a.html", blob: png(1)}))},
      {type: "picture", light: png(60_001), dark: png(1)},
      {type: "picture", light: png(1), dark: png(60_001)},
      {type: "picture", light: png(1), dark: new Blob(["<svg/>"], {type: "image/svg+xml"})},
      {type: "picture", light: png(1)},
      {type: "picture", light: "data:image/png;base64,", dark: png(1)},
      {type: {toString: 1}},
      new Map([["type", "ready"]]),
      [],
    ];
    await send(...strange);
    expect(received).toEqual([]);
    expect(link.dropped).toBe(strange.length);
  });

  it("hands on only what the protocol names", async () => {
    const {received, send} = makeLink();
    await send({type: "ready", html: "<img onerror=alert(1)>", __proto__: {evil: true}});
    expect(received).toEqual([{type: "ready"}]);
  });

  it("hears a page that says too much a little at a time, of what repeats the last, and loses no question", async () => {
    const {received, port2} = makeLink();
    for (let i = 0; i < 500; ++i) {
      port2.postMessage({type: "changed", text: String(i)});
      port2.postMessage({type: "file", id: i, name: "a.csv"});
    }
    const texts = () => received.flatMap((message) => (message.type === "changed" ? [Number(message.text)] : []));
    const asked = () => received.flatMap((message) => (message.type === "file" ? [message.id] : []));
    await expect.poll(() => asked().length, {timeout: 5000}).toBe(500);
    expect(asked()).toEqual(Array.from({length: 500}, (_, i) => i));
    expect(texts().at(-1)).toBe(499);
    expect(texts().length).toBeLessThan(100);
    expect(texts()).toEqual(texts().toSorted((a, b) => a - b));
  });

  it("survives any value that can be sent", async () => {
    const values = fc.sample(fc.anything({withTypedArray: true, withMap: true, withSet: true, withDate: true}), 200);
    const {received, send, link} = makeLink();
    await send(...values);
    expect(received.length + link.dropped).toBe(values.length);
  });
});

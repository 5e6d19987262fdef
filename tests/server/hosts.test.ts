import {describe, expect, it} from "vitest";
import {toHost} from "../../src/server/hosts.js";

describe("toHost", () => {
  it("knows the workspace by two names, with the port", () => {
    expect(toHost("localhost:5151", 5151)).toEqual({type: "workspace", address: "http://localhost:5151"});
    expect(toHost("127.0.0.1:5151", 5151)).toEqual({type: "workspace", address: "http://127.0.0.1:5151"});
  });

  it("knows a notebook's host by its form", () => {
    const host = "k-0123abcd.localhost:5151";
    expect(toHost(host, 5151)).toEqual({type: "frame", address: `http://${host}`, frame: "0123abcd"});
    expect(toHost(`k-${"a".repeat(32)}.localhost:5151`, 5151)?.type).toBe("frame");
  });

  it("takes a missing port for 80, as browsers leave it out there", () => {
    expect(toHost("localhost", 80)?.type).toBe("workspace");
    expect(toHost("localhost", 5151)).toBe(undefined);
  });

  it("refuses every other name", () => {
    const names = [
      undefined,
      "",
      "localhost:5152",
      "localhost:05151",
      "evil.example:5151",
      "evil.localhost:5151",
      "localhost.evil.example:5151",
      "127.0.0.2:5151",
      "[::1]:5151",
      "0.0.0.0:5151",
      "k-short.localhost:5151",
      `k-${"a".repeat(33)}.localhost:5151`,
      "k-0123ABCD.localhost:5151",
      "k-0123_bcd.localhost:5151",
      "x.k-0123abcd.localhost:5151",
      "k-0123abcd.localhost.evil.example:5151",
      "localhost:5151@evil.example",
      "localhost:5151 ",
    ];
    for (const name of names) expect(toHost(name, 5151), name).toBe(undefined);
  });
});

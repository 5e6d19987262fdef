import {describe, expect, it} from "vitest";
import {recent} from "../../src/workspace/recent.js";

describe("recent", () => {
  it("names the notebooks changed last, the last one first", () => {
    const entries = [3, 9, 1, 14, 7, 13, 5, 8, 12, 2, 6, 11, 4, 10].map((modified) => ({
      path: `${modified}.html`,
      title: "",
      modified,
      size: 0,
    }));
    expect(recent(entries).map(({modified}) => modified)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(entries[0]?.modified).toBe(3);
  });
});

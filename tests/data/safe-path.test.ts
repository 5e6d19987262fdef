import {describe, expect, it} from "vitest";
import {pathFault} from "../../src/data/safe-path.js";

describe("pathFault", () => {
  it("allows paths below the folder", () => {
    for (const path of ["facts.csv", "tables/facts.csv", "表/数.csv", "a..b", "./facts.csv"])
      expect(pathFault(path), path).toBe(undefined);
  });

  it("refuses paths out of it, however they are written", () => {
    const bad = [
      "",
      "/a",
      "//host/a",
      "..",
      "a/../../b",
      "C:/a",
      "c:a",
      "file:///a",
      "http://a/b",
      "a\\b",
      "%2E%2e/a",
      ".%2e/a",
      "data:,a",
    ];
    for (const path of bad) expect(pathFault(path), path).not.toBe(undefined);
  });
});

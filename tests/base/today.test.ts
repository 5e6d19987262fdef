import {expect, it} from "vitest";
import {today} from "../../src/base/today.js";

it("is written year first, each part in full", () => {
  expect(today(new Date(2026, 0, 5))).toBe("2026-01-05");
});

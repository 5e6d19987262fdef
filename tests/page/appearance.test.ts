import {expect, it} from "vitest";
import {nextTheme} from "../../src/page/appearance.js";

it("goes round the appearances", () => {
  expect([nextTheme("system"), nextTheme("light"), nextTheme("dark")]).toEqual(["light", "dark", "system"]);
});

import {describe, expect, it} from "vitest";
import {titleIn} from "../../src/i18n/title.js";

describe("a notebook's title", () => {
  it("is shown in the reader's language where it holds both", () => {
    const title = "长治规划 | Changzhi’s plan";
    expect([titleIn(title, "zh"), titleIn(title, "en")]).toEqual(["长治规划", "Changzhi’s plan"]);
  });

  it.each(["长治规划", "Plan", "", "a | b", "长治 | 晋城", "长治 | Changzhi | 2025", "Changzhi | 长治"])(
    "stays whole where it is %j",
    (title) => {
      expect([titleIn(title, "zh"), titleIn(title, "en")]).toEqual([title, title]);
    },
  );
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {score, search} from "../../../src/page/desk/fuzzy.js";

const commands = [
  {zh: "运行全部单元", en: "Run all cells"},
  {zh: "改名…", en: "Rename…"},
  {zh: "与下一个单元合并", en: "Merge with the next cell"},
];
const found = (typed: string) => search(commands, typed, ({zh, en}) => [zh, en]).map(({en}) => en);

describe("a search by a few letters", () => {
  it("answers in either language, whatever stands between the letters", () => {
    expect(found("合并")).toEqual(["Merge with the next cell"]);
    expect(found("RAC")).toEqual(["Run all cells"]);
    expect(found("改")).toEqual(["Rename…"]);
    expect(found("xyz")).toEqual([]);
  });

  it("has what is written in one piece, or begins words, before the rest", () => {
    expect(found("ren")[0]).toBe("Rename…");
    expect(search(["a b c", "abc"], "abc", (text) => [text])).toEqual(["abc", "a b c"]);
  });

  it("leaves all as they were where nothing is typed", () => {
    expect(found("")).toEqual(commands.map(({en}) => en));
  });

  it("finds every text by any of its letters in their order", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), fc.func(fc.boolean()), (text, isTyped) => {
        const typed = Array.from(text)
          .filter((letter) => isTyped(letter))
          .join("");
        fc.pre(text.toLowerCase().length === text.length);
        expect(score(text, typed)).not.toBeUndefined();
      }),
    );
  });
});

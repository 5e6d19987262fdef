import {readFile} from "node:fs/promises";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {facts as planFacts} from "../../models/changzhi/index.js";
import type {Fact} from "../../src/model/index.js";
import {toParagraphs} from "../../src/page/passages.js";

const fact = (id: string, line: number, quote: string): Fact => ({
  id,
  line,
  quote,
  subject: {zh: id, en: id},
  period: "",
  value: "",
  comparator: "",
  unit: "",
  place: {zh: "", en: ""},
});

/** The pieces of a text that belong to a passage, with their facts. */
const marked = (text: string, ...facts: Fact[]) =>
  toParagraphs(text, facts).flatMap(({pieces}) =>
    pieces.filter((piece) => piece.facts.length > 0).map((piece) => [piece.text, piece.facts.join()]),
  );

const text = "第一章  开头\n\n第一节 现状\n\n产值从50亿元增加到100亿元,年均增长5%。煤10万吨。\n\n产值\n\n100\n\n200\n";

describe("a text by its passages", () => {
  it("has its chapters and sections, and no empty lines", () => {
    expect(
      toParagraphs(text, []).map(({level, pieces}) => [level, pieces.map((piece) => piece.text).join("")]),
    ).toEqual([
      [1, "第一章  开头"],
      [2, "第一节 现状"],
      [0, "产值从50亿元增加到100亿元,年均增长5%。煤10万吨。"],
      [0, "产值"],
      [0, "100"],
      [0, "200"],
    ]);
  });

  it("is cut where a quote begins and ends", () => {
    const [paragraph] = toParagraphs(text, [fact("coal", 5, "煤10万吨")]).slice(2);
    expect(paragraph?.pieces).toEqual([
      {text: "产值从50亿元增加到100亿元,年均增长5%。", facts: []},
      {text: "煤10万吨", facts: ["coal"]},
      {text: "。", facts: []},
    ]);
  });

  it("holds quotes that overlap together, and those that only touch apart", () => {
    expect(
      marked(
        text,
        fact("b", 5, "100亿元,年均增长5%"),
        fact("a", 5, "产值从50亿元增加到100亿元"),
        fact("c", 5, "。煤10万吨"),
      ),
    ).toEqual([
      ["产值从50亿元增加到100亿元,年均增长5%", "a,b"],
      ["。煤10万吨", "c"],
    ]);
  });

  it("follows a quote over the cells of a box, from the line it names", () => {
    expect(marked(text, fact("row", 7, "产值 100"))).toEqual([
      ["产值", "row"],
      ["100", "row"],
    ]);
  });

  it("marks nothing for a quote that is not there, or not from its line on", () => {
    expect(marked(text, fact("none", 1, "煤20万吨"), fact("above", 7, "煤10万吨"), fact("beyond", 99, "煤"))).toEqual(
      [],
    );
  });

  it("loses no character, whatever is quoted", () => {
    fc.assert(
      fc.property(fc.array(fc.record({from: fc.nat(40), length: fc.integer({min: 1, max: 30})})), (quotes) => {
        const facts = quotes.map(({from, length}, i) => fact(String(i), 1, text.slice(from, from + length)));
        const joined = toParagraphs(text, facts).map(({pieces}) => pieces.map((piece) => piece.text).join(""));
        expect(joined).toEqual(text.split("\n").filter((line) => line !== ""));
      }),
    );
  });

  it("finds every quote of Changzhi's plan, whole", async () => {
    const plan = await readFile(new URL("../../data/changzhi/plan.txt", import.meta.url), "utf8");
    const pieces = toParagraphs(plan, planFacts).flatMap((paragraph) => paragraph.pieces);
    const squeeze = (part: string) => part.replace(/\s/g, "");
    for (const {id, quote} of planFacts) {
      const passage = pieces.filter(({facts}) => facts.includes(id)).map((piece) => piece.text);
      expect(squeeze(passage.join("")), id).toContain(squeeze(quote));
    }
  });
});

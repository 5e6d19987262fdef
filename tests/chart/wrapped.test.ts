import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {textWidth} from "../../src/chart/plain.js";
import {wrapped} from "../../src/chart/wrapped.js";

describe("wrapped", () => {
  it("leaves a text that fits on one line", () => {
    expect(wrapped("煤炭产量", 100)).toBe("煤炭产量");
    expect(wrapped("", 100)).toBe("");
  });

  it("breaks Chinese between characters, and Latin between words", () => {
    expect(wrapped("战略性新兴产业增速", 64)).toBe("战略性新兴\n产业增速");
    expect(wrapped("Growth of exports", 70)).toBe("Growth of\nexports");
  });

  it("begins no line with closing punctuation", () => {
    expect(wrapped("煤炭产量，万吨", 50)).toBe("煤炭产\n量，万吨");
    expect(wrapped("增速（年均）的", 62)).toBe("增速（年\n均）的");
  });

  it("cuts what does not fit on its lines, and a word that is wider than a line", () => {
    expect(wrapped("一二三四五六七八九十", 40)).toBe("一二三\n四五…");
    expect(wrapped("Internationalisation", 70)).toBe("Internatio\nnalisation");
  });

  it("makes no line wider than it may be, loses nothing that it does not mark, and ends whatever the width", () => {
    const text = fc.string({unit: fc.constantFrom(...Array.from("长治市煤炭，。（）abc de%")), maxLength: 40});
    fc.assert(
      fc.property(text, fc.integer({min: 0, max: 120}), (given, width) => {
        const lines = wrapped(given, width).split("\n");
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(Math.max(width, textWidth("长…")));
        const bare = (part: string) => part.replaceAll(/\s/g, "");
        const shown = bare(lines.join(""));
        if (shown.endsWith("…")) expect(bare(given).startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(bare(given));
      }),
    );
  });
});

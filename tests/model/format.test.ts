import {describe, expect, it} from "vitest";
import {parseFormula} from "../../src/model/expression.js";
import {format} from "../../src/model/format.js";

describe("format", () => {
  it.each([
    ["d.a * (d.b + d.c)", "a × (b + c)"],
    ["d.a * d.b + d.c", "a × b + c"],
    ["d.a - (d.b - d.c)", "a − (b − c)"],
    ["(d.a - d.b) - d.c", "a − b − c"],
    ["d.a / (d.b * d.c)", "a ÷ (b × c)"],
    ["(d.a + 1) ** 2", "(a + 1) ^ 2"],
    ["(d.a ** d.b) ** d.c", "(a ^ b) ^ c"],
    ["d.a ** d.b ** d.c", "a ^ b ^ c"],
    ["(-d.a) ** 2", "(−a) ^ 2"],
    ["-(d.a ** 2)", "−(a ^ 2)"],
    ["-(d.a + d.b)", "−(a + b)"],
    ["-d.a * d.b", "−a × b"],
    ["op.pow(1 + d.g, 1 / 5) - 1", "pow(1 + g, 1 ÷ 5) − 1"],
    ["d.a >= 0 && d.b !== 'x' ? d.a : 0", 'a ≥ 0 && b ≠ "x" ? a : 0'],
    ["d.a > 0 ? 1 : d.a < 0 ? 2 : 3", "a > 0 ? 1 : a < 0 ? 2 : 3"],
    ["(d.a > 0 ? 1 : 2) * d.b", "(a > 0 ? 1 : 2) × b"],
    ["!(d.a == d.b || d.c <= 1)", "!(a = b || c ≤ 1)"],
  ])("writes %s as %s", (formula, written) => {
    expect(format(parseFormula(formula))).toBe(written);
  });

  it("takes the reader's words for columns and functions", () => {
    const words = {
      column: (name: string) => ({output: "产值", rate: "增加值率"})[name] ?? name,
      call: (name: string, [of = ""]: readonly string[]) => (name === "lag" ? `上年的${of}` : undefined),
    };
    expect(format(parseFormula("op.lag(d.output) * op.abs(d.rate)"), words)).toBe("上年的产值 × abs(增加值率)");
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {op} from "../../src/model/index.js";
import {columnsOf, parseFormula, rewrite, toArquero, walk, type Expression} from "../../src/model/expression.js";
import {faultOf} from "../base/fault.js";

const column = (name: string): Expression => ({type: "column", name});
const number = (value: number): Expression => ({type: "number", value});

describe("parseFormula", () => {
  it("reads a function by its text, without calling it", () => {
    const formula = (d: {x: number}): number => {
      throw new Error(`called with ${d.x}`);
    };
    expect(faultOf(() => parseFormula(formula)).code).toBe("formula-syntax");
    expect(parseFormula((d) => d.x * 2)).toEqual({type: "binary", operator: "*", left: column("x"), right: number(2)});
  });

  it("reads a function and its text alike, whatever the row is called", () => {
    const expected = parseFormula("d => op.greatest(d.x, 0)");
    expect(parseFormula((d) => op.greatest(d.x, 0))).toEqual(expected);
    expect(parseFormula((row) => op.greatest(row.x, 0))).toEqual(expected);
    expect(parseFormula("({x}) => op.greatest(x, 0)")).toEqual(expected);
    expect(parseFormula("op.greatest(d.x, 0)")).toEqual(expected);
    expect(parseFormula("d => Math.max(d['x'], 0)")).toEqual(expected);
  });

  it("reads every form a model needs", () => {
    expect(parseFormula("-d.x")).toEqual({type: "unary", operator: "-", argument: column("x")});
    expect(parseFormula("d.x == 'a' ? 1 : Math.PI")).toEqual({
      type: "conditional",
      test: {type: "binary", operator: "===", left: column("x"), right: {type: "text", value: "a"}},
      then: number(1),
      otherwise: number(Math.PI),
    });
    expect(parseFormula("d.x != 1 && !(d.y > 2)")).toMatchObject({
      operator: "&&",
      left: {operator: "!=="},
      right: {operator: "!"},
    });
    expect(parseFormula("d.产值 / 1e4")).toEqual({
      type: "binary",
      operator: "/",
      left: column("产值"),
      right: number(10000),
    });
  });

  it("keeps the order in which operators bind", () => {
    expect(parseFormula("d.a - d.b - d.c * d.e ** 2")).toEqual({
      type: "binary",
      operator: "-",
      left: {type: "binary", operator: "-", left: column("a"), right: column("b")},
      right: {
        type: "binary",
        operator: "*",
        left: column("c"),
        right: {type: "binary", operator: "**", left: column("e"), right: number(2)},
      },
    });
  });

  it("refuses what is around it, which a formula cannot see", () => {
    const rate = 3;
    expect(faultOf(() => parseFormula((d) => d.x * rate))).toMatchObject({
      name: "ModelError",
      code: "formula-syntax",
      data: {formula: "(d) => d.x * rate"},
    });
    expect(faultOf(() => parseFormula("d => d.x * rate")).message).toBe(
      'cannot read the formula: d => d.x * rate (Invalid variable reference: "rate")',
    );
  });

  it.each([
    ["a block", "d => { return d.x; }"],
    ["a declaration", "d => { const y = d.x; return y; }"],
    ["a function", "function(d) { return d.x; }"],
    ["a second argument", "(d, e) => d.x * e.y"],
    ["a template", "d => `${d.x}`"],
    ["a property of a value", "d => d.x.length"],
    ["null", "d => d.x === null"],
    ["NaN", "d => NaN"],
    ["a truth", "d => true"],
    ["a list", "d => [d.x]"],
    ["an unknown operator", "d => d.x ?? 0"],
    ["a bitwise operator", "d => d.x | 0"],
    ["typeof", "d => typeof d.x"],
    ["an assignment", "d => d.x = 1"],
    ["half a formula", "d => d.x *"],
    ["nothing", ""],
  ])("refuses %s", (_, formula) => {
    const fault = faultOf(() => parseFormula(formula));
    expect(fault).toMatchObject({code: "formula-syntax", data: {formula}});
    expect(fault.message).toContain(`cannot read the formula: ${formula} (`);
  });

  it("refuses a function that a model has not, with the one that was meant", () => {
    expect(faultOf(() => parseFormula("d => op.ntile(4)")).message).toBe(
      "cannot read the formula: d => op.ntile(4) (op.ntile is not available in a model)",
    );
    expect(faultOf(() => parseFormula("d => op.sqr(d.x)")).message).toContain(
      "op.sqr is not available in a model; did you mean sqrt?",
    );
    expect(faultOf(() => parseFormula("d => op.sums(d.x)")).message).toContain(
      "op.sums is not available in a model; did you mean sum?",
    );
    expect(faultOf(() => parseFormula("d => op.random()")).message).toContain("op.random is not available in a model");
  });
});

describe("an aggregate or a window", () => {
  it("does not stand inside another", () => {
    for (const formula of ["d => op.sum(op.lag(d.x))", "d => op.sum(d.x - op.mean(d.x))", "d => op.lag(op.lag(d.x))"]) {
      expect(faultOf(() => parseFormula(formula)).message).toContain(
        "cannot stand inside another aggregate or window; put it in another equation",
      );
    }
  });
});

describe("the tree of a formula", () => {
  const tree = parseFormula("d => d.a > 0 ? op.pow(d.b, -d.a) : d.c + d.b");

  it("is walked parents first", () => {
    expect([...walk(tree)].map(({type}) => type)).toEqual([
      "conditional",
      "binary",
      "column",
      "number",
      "call",
      "column",
      "unary",
      "column",
      "binary",
      "column",
      "column",
    ]);
  });

  it("tells the columns it reads, each once", () => {
    expect(columnsOf(tree)).toEqual(["a", "b", "c"]);
  });

  it("is rewritten where the replacement says so", () => {
    const replaced = rewrite(tree, (node) => (node.type === "column" && node.name === "b" ? number(2) : undefined));
    expect(columnsOf(replaced)).toEqual(["a", "c"]);
    expect(columnsOf(tree)).toEqual(["a", "b", "c"]);
  });

  it("is the same after it has been written for Arquero and read again", () => {
    const leaf: fc.Arbitrary<Expression> = fc.oneof(
      fc.double({min: 0, noNaN: true, noDefaultInfinity: true}).map((value) => number(Math.abs(value))),
      fc.constantFrom("a", "产值", 'odd "name"').map(column),
      fc.string().map((value): Expression => ({type: "text", value})),
    );
    const {tree: trees} = fc.letrec<{tree: Expression}>((tie) => ({
      tree: fc.oneof(
        {maxDepth: 4},
        leaf,
        fc.record({
          type: fc.constant("unary"),
          operator: fc.constantFrom("-", "!"),
          argument: tie("tree"),
        }) as fc.Arbitrary<Expression>,
        fc.record({
          type: fc.constant("binary"),
          operator: fc.constantFrom("+", "-", "*", "/", "%", "**", "<", ">=", "===", "!==", "&&", "||"),
          left: tie("tree"),
          right: tie("tree"),
        }) as fc.Arbitrary<Expression>,
        fc.record({
          type: fc.constant("conditional"),
          test: tie("tree"),
          then: tie("tree"),
          otherwise: tie("tree"),
        }) as fc.Arbitrary<Expression>,
        fc.record({
          type: fc.constant("call"),
          name: fc.constantFrom("greatest", "pow"),
          arguments: fc.tuple(tie("tree"), tie("tree")),
        }) as fc.Arbitrary<Expression>,
      ),
    }));
    fc.assert(
      fc.property(trees, (any) => {
        expect(parseFormula(toArquero(any))).toEqual(any);
      }),
    );
  });
});

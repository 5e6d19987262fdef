import {describe, expect, it} from "vitest";
import type {Mode} from "../../../../src/notebook/mode.js";
import {definitionIn} from "../../../../src/page/desk/rename/definition.js";

/** The text with the place marked where it defines a name. */
function marked(name: string, value: string, mode: Mode = "js"): string {
  const {start, end} = definitionIn({value, mode}, name);
  return `${value.slice(0, start)}«${value.slice(start, end)}»${value.slice(end)}`;
}

describe("the definition of a name in a cell", () => {
  it("is its declaration, not a remark, a text or a use before it", () => {
    expect(marked("total", '// total\nconst f = () => total + "total";\nconst total = 3;')).toBe(
      '// total\nconst f = () => total + "total";\nconst «total» = 3;',
    );
    expect(marked("total", "const set = () => (total = 4);\nlet total = 3;")).toBe(
      "const set = () => (total = 4);\nlet «total» = 3;",
    );
  });

  it("is none of a function's or a block's own", () => {
    expect(marked("n", "const f = (n) => n;\n{ const n = 1; }\nconst n = 2;")).toBe(
      "const f = (n) => n;\n{ const n = 1; }\nconst «n» = 2;",
    );
  });

  it("is found in patterns, functions, classes and imports", () => {
    expect(marked("b", "const {a: {b}, ...rest} = b0")).toBe("const {a: {«b»}, ...rest} = b0");
    expect(marked("份额", "const {share: 份额 = 1} = row")).toBe("const {share: «份额» = 1} = row");
    expect(marked("f", "f();\nfunction f() {}")).toBe("f();\nfunction «f»() {}");
    expect(marked("C", "class C {}")).toBe("class «C» {}");
    expect(marked("lever", 'import {levers as lever} from "tuiyan"')).toBe('import {levers as «lever»} from "tuiyan"');
  });

  it("is where the name first stands by itself in what cannot be read", () => {
    expect(marked("rate", "const rates = 1; const rate = = 2")).toBe("const rates = 1; const «rate» = = 2");
    expect(marked("$a", "const $a: number = 1", "ts")).toBe("const «$a»: number = 1");
    expect(marked("gone", "1")).toBe("«»1");
  });
});

import {describe, expect, it} from "vitest";
import {describeFault} from "../../src/i18n/cell.js";

const syntax = (message: string) => describeFault({kind: "syntax", line: 1, column: 16, message});

describe("describeFault", () => {
  it("says in Chinese what the parser says most often, and the rest in its own words", () => {
    expect(syntax("Unexpected token").zh).toMatch(/^第 1 行第 16 列写法有误：[^A-Za-z]+$/);
    expect(syntax("Unterminated string constant").zh).toContain("少了引号");
    expect(syntax("Assigning to rvalue").zh).toBe("第 1 行第 16 列写法有误：Assigning to rvalue");
    expect(syntax("Unexpected token").en).toBe("Syntax error in line 1, column 16: Unexpected token");
  });

  it("says the way out where a name is not defined", () => {
    expect(describeFault({kind: "undefined", name: "增速", suggestion: undefined}).zh).toBe(
      "没有叫“增速”的变量；请核对写法，或先在一个单元里定义它。",
    );
    expect(describeFault({kind: "undefined", name: "增数", suggestion: "增速"}).zh).toBe(
      "没有叫“增数”的变量，是否指“增速”。",
    );
  });
});

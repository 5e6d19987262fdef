import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fileName} from "../../src/export/file-name.js";
import {nastyText} from "./nasty-tables.js";

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("fileName", () => {
  it("joins title, scenario and date", () => {
    const parts = {title: "长治市“十四五”规划", scenario: "高增长", date: "2026-11-23"};
    expect(fileName(parts, "xlsx")).toBe("长治市“十四五”规划_高增长_2026-11-23.xlsx");
    expect(fileName({title: "结果"}, "csv")).toBe("结果.csv");
  });

  it("replaces what Windows does not allow, and drops what cannot be seen", () => {
    const parts = {title: 'GDP/人: <"高">?\u0000\u202E*', scenario: "a\\b|c\n"};
    expect(fileName(parts, "csv")).toBe("GDP-人- -高-_a-b-c.csv");
  });

  it("has no blanks or dots at the ends of its parts", () => {
    expect(fileName({title: " ..第1.5版... ", scenario: ". "}, "csv")).toBe("第1.5版.csv");
  });

  it("is never the name of a device", () => {
    expect(["con", "NUL", "Com1", "LPT¹", "aux.表"].map((title) => fileName({title}, "csv"))).toEqual([
      "_con.csv",
      "_NUL.csv",
      "_Com1.csv",
      "_LPT¹.csv",
      "_aux.表.csv",
    ]);
    expect(fileName({title: "con", date: "2026"}, "csv")).toBe("con_2026.csv");
    expect(fileName({title: "config"}, "csv")).toBe("config.csv");
  });

  it("has a name when the title has nothing to give", () => {
    expect(fileName({title: "..."}, "xlsx")).toBe("tuiyan.xlsx");
  });

  it("loses the end of a long title, not its date or extension", () => {
    const name = fileName({title: "长".repeat(500), scenario: "情".repeat(500), date: "2026-11-23"}, "xlsx");
    expect(name).toMatch(/^长+_情{20}_2026-11-23\.xlsx$/);
    expect(bytes(name)).toBeLessThanOrEqual(200);
  });

  it("is valid on every system for any texts", () => {
    fc.assert(
      fc.property(nastyText, nastyText, (title, scenario) => {
        const name = fileName({title, scenario, date: "2026-11-23"}, "xlsx");
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.xlsx$/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/);
        expect(bytes(name)).toBeLessThanOrEqual(200);
      }),
    );
  });
});

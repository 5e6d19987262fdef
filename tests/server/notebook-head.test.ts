import {describe, expect, it} from "vitest";
import {isNotebook, titleOf} from "../../src/server/notebook-head.js";
import {notebook} from "./fixture.js";

describe("isNotebook", () => {
  it("knows a notebook, also one with a head around it", () => {
    expect(isNotebook(notebook("计划"))).toBe(true);
    expect(isNotebook("<!doctype html>\n<html><head></head><body><notebook>\n</notebook></body></html>")).toBe(true);
    expect(isNotebook("<NOTEBOOK/>")).toBe(true);
  });

  it("does not take a page for one that only carries a notebook within", () => {
    expect(isNotebook("<p>about notebooks</p>")).toBe(false);
    expect(isNotebook("")).toBe(false);
    expect(isNotebook('<iframe srcdoc="<notebook></notebook>"></iframe>')).toBe(false);
    expect(isNotebook("<script>const a = '<notebook>'</script>")).toBe(false);
  });
});

describe("titleOf", () => {
  it("reads the title, its entities and its spaces", () => {
    expect(titleOf(notebook("长治市“十四五”"))).toBe("长治市“十四五”");
    expect(titleOf(notebook("a &lt;b&gt; &amp;amp; &#x4e2d;&#25991; &nope; &#0;"))).toBe(
      "a <b> &amp; 中文 &nope; &#0;",
    );
    expect(titleOf("<notebook><title>\n  two\n  lines </title>")).toBe("two lines");
  });

  it("is empty when there is none before the first cell", () => {
    expect(titleOf("<notebook>")).toBe("");
    expect(titleOf('<notebook><script id="1" type="text/html"><title>no</title></script>')).toBe("");
  });
});

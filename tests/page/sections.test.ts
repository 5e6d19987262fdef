import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {sectionsOf} from "../../src/page/sections.js";

/** The sections of cells of that HTML, as the ids of their cells. */
function idsOf(...cells: readonly string[]): string[] {
  const html = cells.map((content, i) =>
    content.replace(/^(<i>)?/, (empty) => `<ty-cell id="${i + 1}"${empty && " empty"}>`),
  );
  const {document} = new JSDOM(html.map((cell) => `${cell}</ty-cell>`).join("")).window;
  return sectionsOf([...document.querySelectorAll("ty-cell")]).map((cells) => cells.map(({id}) => id).join(" "));
}

it("begins a section with each cell that has a heading of the second level", () => {
  expect(idsOf("<h1>a</h1>", "1", "<h2>b</h2>", "2", "<h3>c</h3>", "<div><h2>d</h2></div>")).toEqual([
    "1 2",
    "3 4 5",
    "6",
  ]);
});

it("has no empty section before the first heading, and takes two headings of one cell for one", () => {
  expect(idsOf("<h2>a</h2><h2>b</h2>", "1")).toEqual(["1 2"]);
  expect(idsOf("<i></i>", "<h2>a</h2>")).toEqual(["2"]);
  expect(idsOf()).toEqual([]);
});

it("is one where there are no headings", () => {
  expect(idsOf("1", "2")).toEqual(["1 2"]);
});

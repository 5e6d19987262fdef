import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {page as browser, userEvent} from "vitest/browser";
import {findDataCell} from "../../../src/notebook/data-cell.js";
import {parseDocument} from "../../../src/notebook/parse.js";
import {bundles} from "../../../src/page/bundles.js";
import {TargetTableElement} from "../../../src/page/elements/target-table.js";
import {notebookOf, Opened, plan, scenariosCell, slow, townCells} from "../opened.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, setLanguage, textOf} from "../screen.js";

// A part that a page loads when it is first asked for, and that a test server has to make first.
beforeAll(async () => {
  await bundles.scenarios();
});
beforeEach(clearScreen);
afterEach(() => {
  vi.restoreAllMocks();
});

/** Output is 127.628 in 2025 at the plan's 5% a year, and 110.408 at 2%. */
const output = {of: "run", variable: "output", at: {year: 2025}, comparator: ">=", value: 120, unit: "亿元"};
const coal = {
  ...output,
  variable: "coal_use",
  comparator: "<",
  value: 14,
  unit: "万tce",
  label: {zh: "煤", en: "Coal"},
};

/** The table of targets over the page of a notebook in which these are set. */
async function table(...targets: readonly object[]) {
  const cell = `const ownTargets = ${JSON.stringify(targets)};`;
  const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan, slow)), cell));
  await opened.press("Targets…");
  await expect.poll(() => document.querySelector("ty-scenario-tools")).not.toBeNull();
  const tools = find(document.body, "ty-scenario-tools");
  await expect.poll(() => tools.shadowRoot?.querySelector("ty-target-table")).not.toBeNull();
  const element = findOf(TargetTableElement, tools, "ty-target-table");
  await expect.poll(() => textOf(element.shadowRoot?.querySelector("tbody"))).not.toContain("computing");
  return {opened, element};
}

const row = (element: TargetTableElement, i: number) => {
  const found = findAll(element, "tbody tr:not(.group)")[i];
  if (!found) throw new Error(`no row ${i}`);
  return found;
};

const cells = (element: TargetTableElement, i: number) =>
  [...row(element, i).querySelectorAll("th, td:not(.actions)")].map(textOf);

const press = async (element: TargetTableElement, name: string) => {
  const button = findAll(element, "button").find(
    (each) => each.getAttribute("aria-label") === name || textOf(each) === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  await userEvent.click(button);
  await element.updateComplete;
};

const field = (element: TargetTableElement, name: string) =>
  findOf(HTMLInputElement, element, `.target-form [name=${name}]`);

/** The targets as they stand in the text that was last told. */
function saved({texts}: Opened): unknown {
  const text = texts.at(-1);
  const found = text === undefined ? undefined : findDataCell(parseDocument(text).notebook, "ownTargets");
  return found && "value" in found ? found.value : undefined;
}

describe("the table of targets", () => {
  it("has each under every scenario: the number, met or missed, and by how much", async () => {
    const {element} = await table(output, coal);
    expect(cells(element, 0)).toEqual([
      "Output, 2025",
      "≥ 120 × 10⁸ yuan 2025",
      "127.6",
      "✓ met +7.628",
      "110.4",
      "✕ missed −9.592",
    ]);
    // 10 at the start, and 40% more in 2025; a limit that is reached is not kept below.
    expect(cells(element, 1).slice(2)).toEqual(["14", "✕ missed ±0", "14", "✕ missed ±0"]);
    expect(textOf(find(element, ".tools"))).toContain("met 1, missed 1");
  });

  it("follows the levers where it is pinned into the notebook", async () => {
    const cell = `const ownTargets = ${JSON.stringify([output])};`;
    const pinned = `const {targetTable} = await import("tuiyan/ask"); display(targetTable());`;
    const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan, slow)), cell, pinned));
    const element = findOf(TargetTableElement, opened.page, "ty-target-table");
    await expect.poll(() => textOf(element.shadowRoot?.querySelector("tbody"))).toContain("127.6");
    await opened.set("growth", "3");
    // 100 × 1.03⁵ = 115.927
    await expect.poll(() => cells(element, 0)).toContain("115.9");
  });

  it("keeps what was typed with what is wrong with it, and takes it once it is right", async () => {
    const {opened, element} = await table(output);
    await press(element, "Edit: Output, 2025");
    expect(field(element, "value").value).toBe("120");
    await userEvent.fill(field(element, "value"), "many");
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => textOf(element.shadowRoot?.querySelector("[role=alert]")))
      .toContain("“many” is not a finite number");
    expect(field(element, "value").value).toBe("many");
    await userEvent.fill(field(element, "value"), "1e400");
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => textOf(element.shadowRoot?.querySelector("[role=alert]")))
      .toContain("“1e400” is not a finite");
    expect(opened.texts).toEqual([]);
    await userEvent.fill(field(element, "value"), "130");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => saved(opened)).toEqual([{...output, value: 130}]);
    await expect.poll(() => cells(element, 0)).toContain("✕ missed −2.372");
    expect(element.shadowRoot?.activeElement?.getAttribute("aria-label")).toBe("Edit: Output, 2025");
  });

  it("gives up what was typed with Escape, and stays", async () => {
    const {opened, element} = await table(output);
    await press(element, "Edit: Output, 2025");
    await userEvent.fill(field(element, "value"), "1");
    await userEvent.keyboard("{Escape}");
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector("form")).toBeNull();
    expect(element.isConnected).toBe(true);
    expect(opened.texts).toEqual([]);
  });

  it("keeps a text in the other language where the one that is read is not changed", async () => {
    const {opened, element} = await table(coal);
    setLanguage("zh");
    await element.updateComplete;
    await press(element, "改：煤");
    await userEvent.fill(field(element, "value"), "15");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => saved(opened)).toEqual([{...coal, value: 15}]);
  });

  it("removes one, says so, and has it back by undo", async () => {
    const {opened, element} = await table(output, coal);
    await press(element, "Remove: Output, 2025");
    await expect.poll(() => saved(opened)).toEqual([coal]);
    expect(textOf(find(element, "[role=status]"))).toBe("Removed; this can be undone.");
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => saved(opened)).toEqual([output, coal]);
  });

  it("says of one that cannot be read what is wrong, and lets it be mended", async () => {
    const {opened, element} = await table({...output, comparator: "about"}, {...coal, of: "gone"});
    expect(cells(element, 0).at(-1)).toContain("comparator");
    expect(cells(element, 1).at(-1)).toContain("gone");
    expect(opened.texts).toEqual([]);
    await press(element, "Edit: Target 1");
    expect(field(element, "value").value).toBe("120");
  });

  it("has no faults of access with a form in it, and fits a phone", async () => {
    const {element} = await table(output, {...coal, comparator: "about"});
    await press(element, "Edit: Output, 2025");
    await userEvent.fill(field(element, "value"), "many");
    await userEvent.keyboard("{Enter}");
    await element.updateComplete;
    await expectAccessibleInAll(element);
    await browser.viewport(390, 800);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

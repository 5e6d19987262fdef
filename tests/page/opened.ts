import {expect, vi} from "vitest";
import {userEvent} from "vitest/browser";
import {bundles} from "../../src/page/bundles.js";
import {CellElement} from "../../src/page/elements/cell.js";
import type {LeverElement} from "../../src/page/elements/lever.js";
import {PageElement} from "../../src/page/elements/page.js";
import {ScenariosElement} from "../../src/page/elements/scenarios.js";
import {findDataCell} from "../../src/notebook/data-cell.js";
import {parseDocument} from "../../src/notebook/parse.js";
import type {ScenarioSpec} from "../../src/scenario/scenario.js";
import {find, findAll, findOf, textOf} from "./screen.js";
import {targets, town} from "./town.js";

/** A cell of a notebook: a JavaScript text, or what its tag says and its text. */
type CellText = string | readonly [attributes: string, text: string];

/** The text of a notebook with these cells, numbered from 1. */
export function notebookOf(...cells: readonly CellText[]): string {
  const scripts = cells.map((cell, i) => {
    const [attributes, text] = typeof cell === "string" ? [`type="module"`, cell] : cell;
    return `  <script id="${i + 1}" ${attributes}>\n${text.replace(/^(?=.)/gm, "    ")}\n  </script>\n`;
  });
  return `<!doctype html>\n<notebook theme="air">\n  <title>Town</title>\n${scripts.join("")}</notebook>\n`;
}

export const scenariosCell = (...list: readonly ScenarioSpec[]): CellText => [
  `type="module" hidden=""`,
  `const scenarios = ${JSON.stringify(list, null, 2)};`,
];

export const plan: ScenarioSpec = {name: "Plan", values: {}};
export const slow: ScenarioSpec = {name: "Slow", title: {zh: "较慢", en: "Slow"}, color: 1, values: {growth: 0.02}};
export const coal: ScenarioSpec = {name: "Coal", color: 2, compared: true, values: {coal: 15, way: "linear"}};

const imports = `import {cards, compare, levers, lines, number, results} from "tuiyan";
import {changzhi as town} from "tuiyan/models/changzhi";`;

const leverCell = `const settings = view(levers(town, [
  {label: {zh: "增长", en: "Growth"}, ids: ["growth", "start"]},
  {label: {zh: "其余", en: "Rest"}, ids: ["coal", "way"], advanced: true}
]));`;

const prose: CellText = [
  `type="text/markdown"`,
  `<div lang="zh">

# 小镇的打算

产值 \${number(run, "output", {language: "zh"})}。

</div>
<div lang="en">

# What the town plans

Output is \${number(run, "output", {language: "en"})}.

## More

</div>`,
];

/** The cells of a small notebook; the last holds its scenarios, where there are any. */
export const townCells = (...scenarios: readonly CellText[]): CellText[] => [
  prose,
  imports,
  leverCell,
  `const run = town.run(compare(settings${scenarios.length > 0 ? ", scenarios" : ""}));`,
  `cards(run, [{variable: "output", target: {value: 130}}, {variable: "coal_use", peakBy: 2030}])`,
  `lines(run, "output")`,
  ...scenarios,
];

export const townNotebook = notebookOf(...townCells(scenariosCell(plan, slow, coal)));

/** A page that shows a notebook, and what it says to whoever keeps it. */
export class Opened {
  readonly page = new PageElement();
  readonly texts: string[] = [];
  readonly workings: (string | null)[] = [];
  readonly statuses: [running: number, errors: number][] = [];

  constructor() {
    // The model of the notebooks is the town's.
    vi.spyOn(bundles, "changzhi").mockResolvedValue({changzhi: town, targets} as never);
    this.page.addEventListener("ty-text", ({text}) => this.texts.push(text));
    this.page.addEventListener("ty-working", ({working}) => this.workings.push(working));
    this.page.addEventListener("ty-status", ({running, errors}) => this.statuses.push([running, errors]));
    document.body.replaceChildren(this.page);
  }

  /** Opens a notebook and waits until it has run. */
  static async of(text = townNotebook, working: string | null = null): Promise<Opened> {
    const opened = new Opened();
    await opened.open(text, working);
    return opened;
  }

  async open(text: string, working: string | null = null): Promise<void> {
    this.page.open(text, working);
    await this.settles();
  }

  /** Waits until nothing runs. */
  async settles(): Promise<void> {
    await new Promise(requestAnimationFrame);
    await expect.poll(() => this.#running(), {timeout: 10_000, interval: 20}).toEqual([]);
    await this.page.updateComplete;
    // What stands in the page's own elements is drawn after it.
    await new Promise(requestAnimationFrame);
  }

  /** Waits until the page has said how many cells run and how many failed. */
  async says(running: number, errors: number): Promise<void> {
    await expect.poll(() => this.statuses.at(-1) ?? [0, 0]).toEqual([running, errors]);
  }

  #running(): string[] {
    const cells = [...this.page.querySelectorAll<CellElement>("ty-cell")];
    return cells
      .filter(({current: {status, fault}}) => fault === undefined && /running|waiting/.test(status))
      .map(({id}) => id);
  }

  cell(id: number): CellElement {
    return findOf(CellElement, this.page, `#cell-${id}`);
  }

  /** The value, the change and the rest of a card, as they are read. */
  card(i = 0): string {
    return textOf(findAll(find(this.page, "ty-cards"), "article")[i]);
  }

  async cardSays(text: string): Promise<void> {
    await expect.poll(() => this.card(), {timeout: 3000}).toContain(text);
  }

  get panel(): ScenariosElement {
    return findOf(ScenariosElement, this.page, "ty-scenarios");
  }

  /** What the panel says is wrong. */
  get problem(): string {
    return textOf(this.panel.shadowRoot?.querySelector("[role=alert]"));
  }

  /** The scenarios as the panel lists them, the active one marked. */
  listed(): string[] {
    return findAll(this.panel, ".pick").map(
      (pick) => `${pick.getAttribute("aria-pressed") === "true" ? "▸" : ""}${textOf(pick.querySelector("span"))}`,
    );
  }

  async press(name: string): Promise<void> {
    const button = [...findAll(this.panel, "button"), ...this.page.querySelectorAll<HTMLElement>("aside button")].find(
      (each) => each.getAttribute("aria-label") === name || textOf(each) === name,
    );
    if (!button) throw new Error(`no button ${name}`);
    await userEvent.click(button);
    await this.page.updateComplete;
    await this.panel.updateComplete;
  }

  async pick(title: string): Promise<void> {
    const pick = findAll(this.panel, ".pick").find((each) => textOf(each.querySelector("span")) === title);
    if (!pick) throw new Error(`no scenario ${title}`);
    await userEvent.click(pick);
    await this.settles();
  }

  lever(id: string): LeverElement {
    const found = findAll<LeverElement>(find(this.page, "aside ty-lever-groups"), "ty-lever").find(
      ({parameter}) => parameter.id === id,
    );
    if (!found) throw new Error(`no lever ${id}`);
    return found;
  }

  /** Types a number into a lever. */
  async set(id: string, text: string): Promise<void> {
    await userEvent.fill(find(this.lever(id), ".number"), text);
    await userEvent.keyboard("{Enter}");
    await this.settles();
  }

  /** The scenarios as they stand in the text that was last told. */
  get saved(): unknown {
    const text = this.texts.at(-1);
    const found = text === undefined ? undefined : findDataCell(parseDocument(text).notebook, "scenarios");
    return found && "value" in found ? found.value : undefined;
  }
}

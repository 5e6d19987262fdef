import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import {NotebookError} from "../../../src/notebook/notebook-error.js";
import {defineModel, toOfficialInput, type OfficialSpec} from "../../../src/model/index.js";
import type {DataEvent} from "../../../src/page/data-event.js";
import type {OfficialFormElement} from "../../../src/page/elements/official-form.js";
import {cards, lines} from "../../../src/page/figures.js";
import {calibrate, officialForm} from "../../../src/page/official.js";
import {clearScreen, expectAccessibleInAll, find, findAll, nextFrames, setLanguage, show, textOf} from "../screen.js";
import {town} from "../town.js";

beforeEach(clearScreen);

const row = {effect_zh: "改动起点", effect_en: "Changes the start", valid: "(0,)"};

/** The town's output of 2020 is a parameter; its coal is history only. */
const official: OfficialSpec = {
  inputs: [
    {
      ...row,
      id: "output",
      label_zh: "产值",
      label_en: "Output",
      group: "sectors",
      unit: "亿元",
      years: "2020",
      variable: "output",
      parameters: "start",
    },
    {
      ...row,
      id: "coal",
      label_zh: "用煤",
      label_en: "Coal burnt",
      group: "energy",
      unit: "万tce",
      years: "2020-2022",
      variable: "coal_use",
    },
  ].map(toOfficialInput),
  rules: [{type: "set", input: "output", parameter: "start"}],
};
const place = defineModel({...town.spec, official});

/** A form whose data are kept, as a page keeps them. */
async function shown(data: unknown = [], keeps = true): Promise<{form: OfficialFormElement; kept: unknown[]}> {
  const kept: unknown[] = [];
  const form = officialForm(place, data);
  form.addEventListener("ty-data", (event: DataEvent) => {
    if (!keeps) return;
    event.preventDefault();
    kept.push(event.value);
    form.adopt(officialForm(place, event.value));
  });
  show(form);
  await form.updateComplete;
  for (const details of findAll<HTMLDetailsElement>(form, "details")) details.open = true;
  return {form, kept};
}

const box = (form: OfficialFormElement, label: string) =>
  find(form, `input[aria-label^="${label}"]`) as HTMLInputElement;

async function type(form: OfficialFormElement, label: string, text: string): Promise<void> {
  await userEvent.fill(box(form, label), text);
  await userEvent.keyboard("{Enter}");
  await form.updateComplete;
}

function rowOf(form: OfficialFormElement, name: string): string {
  return textOf(findAll(form, "tbody tr").find((each) => textOf(each).startsWith(name)));
}

async function load(form: OfficialFormElement, text: string): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File([text], "town.csv"));
  const input = find(form, "input[type=file]") as HTMLInputElement;
  input.files = files.files;
  input.dispatchEvent(new Event("change"));
  await new Promise((done) => setTimeout(done, 50));
  await form.updateComplete;
}

describe("the form for official data", () => {
  it("says what is missing, and has beside each figure what the model has and what it would change", async () => {
    const {form} = await shown();
    expect(textOf(find(form, ".quiet"))).toMatch(/^No official figures are entered/);
    expect(rowOf(form, "Output, 2020")).toMatch(/^Output, 2020 100 10⁸ yuan .*Changes the start$/);
    // 10 × (1 + 0.08 × 2).
    expect(rowOf(form, "Coal burnt, 2022")).toContain("11.60");
    setLanguage("zh");
    await form.updateComplete;
    expect(rowOf(form, "产值，2020")).toContain("改动起点");
  });

  it("takes a figure that is typed, and gives it back when it is emptied", async () => {
    const {form, kept} = await shown();
    await type(form, "Output, 2020", "120");
    expect(kept.at(-1)).toEqual([{input: "output", year: 2020, value: 120}]);
    expect(textOf(find(form, ".note"))).toBe("calibrated to official data: Output in 2020");
    await type(form, "Output, 2020", "");
    expect(kept.at(-1)).toEqual([]);
    expect(form.shadowRoot?.querySelector(".note")).toBeNull();
  });

  it("keeps the source of a figure", async () => {
    const {form, kept} = await shown([{input: "output", year: 2020, value: 120}]);
    await userEvent.fill(box(form, "Source: Output, 2020"), "公报");
    await userEvent.keyboard("{Enter}");
    expect(kept.at(-1)).toEqual([{input: "output", year: 2020, value: 120, source: "公报"}]);
  });

  it.each([
    ["abc", "must be a finite number; it is “abc”"],
    ["1e400", "must be a finite number; it is “1e400”"],
    ["-5", "must be more than 0; it is −5"],
  ])("says in its row why %s is not taken, and leaves it to be corrected", async (text, why) => {
    const {form, kept} = await shown();
    await type(form, "Output, 2020", text);
    expect(rowOf(form, "Output, 2020")).toContain(why);
    expect(box(form, "Output, 2020")).toMatchObject({value: text, ariaInvalid: "true"});
    expect(kept).toEqual([]);
  });

  it("keeps a text that is still to be corrected while another row is filled", async () => {
    const {form, kept} = await shown();
    await type(form, "Coal burnt, 2020", "ten");
    await type(form, "Output, 2020", "120");
    expect(kept.length).toBe(1);
    expect(box(form, "Coal burnt, 2020").value).toBe("ten");
    expect(rowOf(form, "Coal burnt, 2020")).toContain("it is “ten”");
  });

  it("shows the model less the outcome where a figure is history only", async () => {
    const {form} = await shown([{input: "coal", year: 2022, value: 12}]);
    expect(rowOf(form, "Coal burnt, 2022")).toContain("model − official −0.4");
    expect(textOf(find(form, ".note"))).toBe("official data beside, as history only: Coal burnt in 2022");
  });

  it("takes a file whole or not at all", async () => {
    const {form, kept} = await shown([{input: "coal", year: 2020, value: 11}]);
    await load(form, "input,year,value,unit\noutput,2019,120,亿元\ncoal,2020,ten,万tce\n");
    expect(findAll(form, ".alarm li").map(textOf)).toEqual([
      "In the table “town.csv”, row 2, column “year”: “2019” is not an allowed value; choose one of 2020.",
      "In the table “town.csv”, row 3, column “value” must be a number; it is “ten”. Write digits only, such as 1711.6.",
    ]);
    expect(kept).toEqual([]);
    await load(form, "input,year,value,unit\nOutput,2020,1200000,万元\n产值,2020,,亿元\n");
    expect(kept).toEqual([[{input: "output", year: 2020, value: 120}]]);
    expect(textOf(find(form, "[role=status]"))).toBe("1 figures loaded in place of 1; this can be undone.");
    expect(findAll(form, ".alarm li")).toEqual([]);
  });

  it("takes the text of a file that is pasted", async () => {
    const {form, kept} = await shown();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "指标,年份,数值,单位\n产值,2020,120,亿元\n");
    form.dispatchEvent(new ClipboardEvent("paste", {clipboardData, cancelable: true}));
    expect(kept).toEqual([[{input: "output", year: 2020, value: 120}]]);
  });

  it("clears all at once", async () => {
    const {form, kept} = await shown([{input: "output", year: 2020, value: 120}]);
    const button = findAll(form, "button").find((each) => textOf(each) === "Clear all");
    await userEvent.click(button as HTMLElement);
    expect(kept).toEqual([[]]);
  });

  it("says what is wrong with the cell's data, and that nothing is kept where nobody keeps it", async () => {
    const {form} = await shown([{input: "outptu", year: 2020, value: 1}], false);
    expect(textOf(find(form, ".alarm"))).toBe("✕ There is no official input “outptu”; did you mean “output”?");
    await type(form, "Output, 2020", "120");
    expect(rowOf(form, "Output, 2020")).toContain("Nothing can be kept here");
  });

  it("says why the notebook does not keep a figure: its cell is in a form of its author's", async () => {
    const form = officialForm(place, []);
    form.addEventListener("ty-data", (event) => {
      event.refusal = new NotebookError("foreign-cell", "", {cell: 4, name: event.name});
    });
    show(form);
    await form.updateComplete;
    for (const details of findAll<HTMLDetailsElement>(form, "details")) details.open = true;
    await type(form, "Output, 2020", "120");
    expect(rowOf(form, "Output, 2020")).toMatch(/cell 4.*officialData/i);
  });

  it("has no faults of access, empty or filled, in both languages, light and dark", async () => {
    const {form} = await shown([{input: "output", year: 2020, value: 120}]);
    await type(form, "Coal burnt, 2021", "x");
    await expectAccessibleInAll(form);
  });
});

describe("results of a model that official data have calibrated", () => {
  const model = calibrate(place, [
    {input: "output", year: 2020, value: 120},
    {input: "coal", year: 2021, value: 11},
    {input: "coal", year: 2022, value: 11.5},
  ]);

  it("say so on cards and figures; others say nothing", async () => {
    const [said, silent] = [cards(model.run(), [{variable: "output"}]), cards(place.run(), [{variable: "output"}])];
    const [figure, plain] = [lines(model.run(), "output"), lines(place.run(), "output")];
    show(said, silent, figure, plain);
    await nextFrames(4);
    const note = "calibrated to official data: Output in 2020; 2 more as history only";
    expect(textOf(find(said, ".official"))).toBe(note);
    expect(silent.shadowRoot?.querySelector(".official")).toBeNull();
    expect(textOf(find(figure, ".terms"))).toContain(note);
    expect(textOf(find(plain, ".terms"))).not.toContain("official");
  });

  it("draw history as points, named, in the description and in the table", async () => {
    const figure = lines(model.run(), "coal_use");
    show(figure);
    await expect.poll(() => figure.shadowRoot?.querySelector("svg")).toBeTruthy();
    const svg = find(figure, "figure").querySelector("svg");
    expect(svg?.getAttribute("aria-label")).toMatch(/; Official data: 2021 11, 2022 11\.50$/);
    expect([...(svg?.querySelectorAll("text") ?? [])].map(textOf)).toContain("Official data");
    const table = figure.toTable("en");
    const at = (year: string) => table.columns.findIndex(({key}) => key === year);
    const last = table.rows.at(-1);
    expect([last?.[0], last?.[at("2020")], last?.[at("2021")], last?.[at("2022")]]).toEqual([
      "Official data",
      null,
      11,
      11.5,
    ]);
    expect(lines(place.run(), "coal_use").toTable("en").rows.length).toBe(table.rows.length - 1);
  });
});

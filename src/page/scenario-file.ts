import {locale, t} from "../i18n/locale.js";
import {punctuation} from "../i18n/punctuation.js";
import {scenarioSheet} from "../i18n/scenario-sheet.js";
import {scenarioTools as words} from "../i18n/scenario-tools.js";
import {toScenarios} from "../scenario/scenario.js";
import type {Incoming} from "../scenario/take-in.js";
import {readScenarioSheet} from "./read-scenario-sheet.js";
import type {Said, ScenarioDesk} from "./scenario-desk.js";

/** The scenarios of a file, and everything for which it cannot be taken. */
export interface ReadFile {
  readonly incoming: readonly Incoming[];
  readonly faults: readonly Said[];
}

/** Reads scenarios from a JSON list of them, or from a workbook as we export it. */
export async function readScenarioFile(file: File, desk: ScenarioDesk): Promise<ReadFile> {
  return /\.json$/i.test(file.name) ? readJson(await file.text(), desk) : readWorkbook(file, desk);
}

function readJson(text: string, desk: ScenarioDesk): ReadFile {
  try {
    return {incoming: toScenarios(JSON.parse(text)), faults: []};
  } catch (error) {
    const why =
      error instanceof SyntaxError ? () => t(words.notJson).replace("{}", error.message) : () => desk.describe(error);
    return {incoming: [], faults: [why]};
  }
}

async function readWorkbook(file: File, desk: ScenarioDesk): Promise<ReadFile> {
  const {readXlsx} = await desk.exporter();
  const sheets = await readXlsx(file).catch((error: unknown) => (): string => desk.describe(error));
  if (typeof sheets === "function") return {incoming: [], faults: [sheets]};
  const names: readonly string[] = Object.values(scenarioSheet.sheet);
  const sheet = sheets.find(({name}) => names.includes(name)) ?? sheets[0];
  const {incoming, faults} = readScenarioSheet(sheet?.rows ?? [], {
    scenarios: desk.scenarios,
    rows: desk.rows,
    parameter: (id) => desk.parameter(id),
    describe: (error) => desk.describe(error),
  });
  return {
    incoming,
    faults: faults.map(
      ({address, why}) =>
        () =>
          `${address}${punctuation[locale.language].colon}${why()}`,
    ),
  };
}

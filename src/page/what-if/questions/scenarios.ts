import {dots} from "../../../chart/dots.js";
import {goalLevel, writtenIn} from "../pictured.js";
import type {ExportTable} from "../../../export/table.js";
import {ask as words} from "../../../i18n/ask.js";
import {describeError} from "../../../i18n/errors.js";
import {page} from "../../../i18n/page.js";
import {giveWay} from "../../../scenario/in-slices.js";
import type {ComparedScenario} from "../../compare.js";
import type {AskedNumber} from "../asked-number.js";
import type {Question} from "../question.js";
import {changeColumn, orEmpty, resultColumn, textColumn, titled, withUnit} from "../table-columns.js";

/** The number in one scenario, or why it has none there. */
interface Standing {
  readonly scenario: ComparedScenario;
  /** NaN where there is none. */
  readonly value: number;
  readonly error: unknown;
}

/** Under every scenario? */
export const scenarios: Question<readonly Standing[]> = {
  label: {zh: "各情景", en: "Scenarios"},
  hint: {zh: "在每个情景下各是多少。", en: "What it is in every scenario."},
  fields: [],
  usualLevers: 0,
  whyNot: () => undefined,
  answer: async (asked, _options, {signal, onProgress, onFirst}) => {
    const found: Standing[] = [];
    for (const scenario of asked.scenarios) {
      await giveWay();
      signal.throwIfAborted();
      found.push(await standingIn(asked, scenario));
      onProgress(found.length, asked.scenarios.length);
      onFirst([...found]);
    }
    return found;
  },
  say: (asked, answer, language) => {
    const known = answer.filter(({value}) => Number.isFinite(value));
    const values = known.map(({value}) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => withUnit(asked, value, language));
    if (known.length < 2) return "";
    return language === "zh"
      ? `${known.length}个情景下在${low}到${high}之间。`
      : `Between ${low} and ${high} in ${known.length} scenarios.`;
  },
  draw: (asked, answer, {width, language}) => {
    const known = answer.filter(({value}) => Number.isFinite(value));
    if (known.length === 0) return undefined;
    const data = known.map(({scenario: {title, color}, value}) => ({title: title[language], value, color}));
    const said = data.map(({title, value}) => `${title} ${withUnit(asked, value, language)}`).join("; ");
    return dots(data, {
      width,
      levels: asked.goals.slice(0, 1).map((goal) => goalLevel(asked, goal, language)),
      format: writtenIn(language),
      description: `${asked.label[language]}: ${said}`,
    });
  },
  toTable: (asked, answer, language): ExportTable => {
    const reference = answer.find(({scenario}) => scenario.role === "reference") ?? answer[0];
    const against = reference?.scenario.title ?? page.baseline;
    return {
      ...titled(asked, scenarios.label),
      columns: [
        textColumn("scenario", words.scenario),
        resultColumn(asked),
        changeColumn(asked, "change", {zh: `比${against.zh}`, en: `against ${against.en}`}),
        textColumn("reason", words.reason),
      ],
      rows: answer.map(({scenario, value, error}) => [
        scenario.title[language],
        orEmpty(value),
        orEmpty(value - (reference?.value ?? NaN)),
        error === undefined ? "" : describeError(error, language),
      ]),
    };
  },
};

async function standingIn(asked: AskedNumber, scenario: ComparedScenario): Promise<Standing> {
  try {
    return {scenario, value: await asked.under(scenario.values), error: undefined};
  } catch (error) {
    return {scenario, value: NaN, error};
  }
}

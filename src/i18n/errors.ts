import {TuiyanError, type ErrorData} from "../base/errors.js";
import type {Label, Language} from "../base/label.js";

type Sentence = (data: Record<string, string>) => Label;

/** What each fault is called on the screen, by its code; the data fill the gaps. */
const sentences: Readonly<Record<string, Sentence>> = {
  "out-of-range": ({parameter = "", value = "", limits = ""}) => ({
    zh: `“${parameter}”应在 ${limits} 之内，现在是 ${value}。`,
    en: `“${parameter}” must be within ${limits}; it is ${value}.`,
  }),
  "not-a-number": ({parameter = "", value = ""}) => ({
    zh: `“${parameter}”应是一个数，现在是 ${value}。`,
    en: `“${parameter}” must be a number; it is ${value}.`,
  }),
  "not-an-option": ({parameter = "", value = "", options = ""}) => ({
    zh: `“${parameter}”应是 ${options} 之一，现在是 ${value}。`,
    en: `“${parameter}” must be one of ${options}; it is ${value}.`,
  }),
  "unknown-parameter": ({parameter = "", suggestion = ""}) => ({
    zh: `没有名为“${parameter}”的参数${suggestion && `，是否指“${suggestion}”`}。`,
    en: `There is no parameter “${parameter}”${suggestion && `; did you mean “${suggestion}”?`}`,
  }),
  "no-ramp": ({parameter = "", value = "", constant = ""}) => ({
    zh: `从“${parameter}”= ${value} 出发，没有等差路径能得到与每年 ${constant} 相同的结果；请取更接近 ${constant} 的起点。`,
    en: `No ramp from “${parameter}” = ${value} ends where ${constant} a year does; choose a start nearer to ${constant}.`,
  }),
  "ramp-and-year": ({parameter = "", other = ""}) => ({
    zh: `“${parameter}”与“${other}”不能同时给出：一个时期要么是等差路径，要么逐年给出。`,
    en: `“${parameter}” and “${other}” cannot both be given: a period is either a ramp or has single years.`,
  }),
  "unknown-variable": ({equation = "", variable = "", suggestion = ""}) => ({
    zh: `${equation && `方程“${equation}”里`}没有名为“${variable}”的变量${suggestion && `，是否指“${suggestion}”`}。`,
    en: `${equation && `In the equation “${equation}”: `}there is no variable “${variable}”${suggestion && `; did you mean “${suggestion}”?`}`,
  }),
  cycle: ({path = ""}) => ({
    zh: `方程互相依赖成环：${path}。请让其中一个使用上一年的值，op.lag(…)。`,
    en: `These equations need each other: ${path}. Let one of them use the year before, op.lag(…).`,
  }),
  "non-finite": ({equation = "", scenario = "", place = "", value = "", read = ""}) => ({
    zh: `情景“${scenario}”中，“${equation}”在 ${place} 的结果不是有限的数（${value}）。当时：${read}。`,
    en: `In the scenario “${scenario}”, “${equation}” at ${place} is not a finite number (${value}), from ${read}.`,
  }),
  "unit-mismatch": ({equation = "", found = "", declared = ""}) => ({
    zh: `方程“${equation}”的单位不符：算式得到 ${found}，声明的是 ${declared}。`,
    en: `Units do not agree in “${equation}”: the formula gives ${found}, ${declared} is declared.`,
  }),
  "unit-scale": ({equation = "", found = "", declared = "", factor = ""}) => ({
    zh: `方程“${equation}”的量级不符：算式得到 ${found}，声明的是 ${declared}；请乘以 ${factor}。`,
    en: `The scale is off in “${equation}”: the formula gives ${found}, ${declared} is declared; multiply by ${factor}.`,
  }),
  "formula-syntax": ({equation = "", formula = "", reason = ""}) => ({
    zh: `方程${equation && `“${equation}”`}的算式读不懂：${formula}（${reason}）。`,
    en: `The formula ${equation && `of “${equation}” `}cannot be read: ${formula} (${reason}).`,
  }),
  "duplicate-scenario": ({scenario = ""}) => ({
    zh: `有两个情景都叫“${scenario}”，请改名。`,
    en: `Two scenarios are called “${scenario}”; rename one.`,
  }),
  "scenario-form": ({place = "", found = ""}) => ({
    zh: `情景的写法不对（${place}）：${found}。`,
    en: `A scenario is not well formed (${place}): ${found}.`,
  }),
};

/**
 * An error in the reader's language. A check of a model brings its own sentence in both; what has none is said in the
 * error's own words.
 */
export function describeError(error: unknown, language: Language): string {
  if (!(error instanceof TuiyanError)) return error instanceof Error ? error.message : String(error);
  const data = texts(error.data);
  if (error.code === "check-failed")
    return `${data[language] ?? error.message}（${[data.scenario, data.place, data.read].filter(Boolean).join("；")}）`;
  return sentences[error.code]?.(data)[language] ?? error.message;
}

function texts(data: ErrorData): Record<string, string> {
  const limits =
    "low" in data
      ? {
          limits:
            `${data.lowOpen ? "(" : "["}${String(data.low)}, ${String(data.high)}${data.highOpen ? ")" : "]"}`.replaceAll(
              "Infinity",
              "∞",
            ),
        }
      : {};
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.join(key === "path" ? " ← " : ", ") : String(value ?? ""),
  ]);
  return {...(Object.fromEntries(entries) as Record<string, string>), ...limits};
}

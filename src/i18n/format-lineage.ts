import type {Language} from "../base/label.js";
import type {Lineage, Origin} from "../model/index.js";

const words = {
  zh: {
    source: "出处",
    quote: "原文",
    confidence: "可信度",
    note: "说明",
    above: "见上",
    plan: "规划",
    derived: "推算",
    document: "文件",
    assumption: "假设",
    high: "高",
    medium: "中",
    low: "低",
    line: "行",
  },
  en: {
    source: "source",
    quote: "quote",
    confidence: "confidence",
    note: "note",
    above: "see above",
    plan: "plan",
    derived: "derived",
    document: "document",
    assumption: "assumption",
    high: "high",
    medium: "medium",
    low: "low",
    line: "line",
  },
} as const;

/** A lineage as an indented outline: each variable with its formula, then what it reads, down to the sources. */
export function formatLineage(lineage: Lineage, language: Language): string {
  return `${outline(lineage, language, 0).join("\n")}\n`;
}

/** A parameter with its value and what it rests on, in the same form. */
export function formatOrigin(origin: Origin, language: Language): string {
  return `${originLines(origin, language, "").join("\n")}\n`;
}

function outline(
  {variable, place, value, formulas, inputs, parameters, isRepeat}: Lineage,
  language: Language,
  depth: number,
): string[] {
  const indent = "  ".repeat(depth);
  const {above, note} = words[language];
  const where = Object.values(place).join(", ");
  const shown = value === undefined ? "" : ` = ${value}`;
  const head = `${indent}${variable.name}${where && ` [${where}]`}${shown} (${variable.unitText}) ${variable.label[language]}`;
  if (isRepeat) return [`${head} — ${above}`];
  const notes = variable.note ? [`${indent}  ${note}: ${variable.note[language]}`] : [];
  return [
    head,
    ...formulas.flatMap(({equation, symbols, words: text}) => [
      `${indent}  ${equation} = ${symbols}`,
      `${indent}    ${text[language]}`,
    ]),
    ...notes,
    ...parameters.flatMap((origin) => originLines(origin, language, `${indent}  `)),
    ...inputs.flatMap((input) => outline(input, language, depth + 1)),
  ];
}

function originLines({parameter, value, facts}: Origin, language: Language, indent: string): string[] {
  const {id, unit, label, source} = parameter;
  const w = words[language];
  return [
    `${indent}${id} = ${value ?? ""} (${unit}) ${label[language]}`,
    `${indent}  ${w.source}: ${w[source.class]} — ${source.text[language]} (${w.confidence}: ${w[source.confidence]})`,
    ...facts.map((fact) => `${indent}  ${w.quote}: “${fact.quote}” (${fact.place[language]}, ${w.line} ${fact.line})`),
  ];
}

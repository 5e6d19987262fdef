import {waterfall} from "../../../chart/waterfall.js";
import {OWN, writtenIn} from "../pictured.js";
import {ask as words} from "../../../i18n/ask.js";
import {bracketed, punctuation} from "../../../i18n/punctuation.js";
import {formatNumber, inUnit} from "../../../i18n/number.js";
import {decompose, type Decomposition} from "../../../scenario/decomposition/decompose.js";
import {AnalysisError} from "../../../scenario/analysis-error.js";
import type {Language} from "../../../base/label.js";
import type {Question} from "../question.js";
import {identitiesOf} from "../settle.js";
import {changeColumn, changeText, orEmpty, textColumn, titled} from "../table-columns.js";

interface Split {
  readonly years: readonly [number, number];
  readonly identity: string;
  /** In the unit shown. */
  readonly from: number;
  readonly to: number;
  readonly effects: Decomposition["effects"];
  readonly terms: Decomposition["identity"]["terms"];
}

/** By factors: the change of a total between two years. */
export const decomposition: Question<Split> = {
  label: {zh: "按因素分解", en: "By factors"},
  hint: {
    zh: "两年之间的变化里，总量、结构、强度等因素各占多少（LMDI，加起来正好）。",
    en: "How much of the change between two years is due to activity, structure, intensity and so on (LMDI, which adds up exactly).",
  },
  fields: ["identity", "years"],
  usualLevers: 0,
  whyNot: (asked) =>
    asked.result === undefined ? words.noModel : identitiesOf(asked).length === 0 ? words.noIdentity : undefined,
  answer: (asked, {identity: id, years}) => {
    const identity = identitiesOf(asked).find((each) => each.id === id);
    const {result} = asked;
    if (!identity || !result)
      throw new AnalysisError("unknown-identity", `no identity ${id} of this number; choose one there is`, {
        identity: id,
      });
    const run = result.model.run(asked.standing);
    const [from, to] = years;
    const {from: start, to: end, effects} = decompose(run, identity, {year: from}, {year: to});
    const {unitText, display} = run.variable(result.variable);
    const shown = (value: number) => inUnit(value, unitText, display);
    return Promise.resolve({
      years,
      identity: id,
      from: shown(start),
      to: shown(end),
      effects: effects.map((effect) => ({...effect, value: shown(effect.value)})),
      terms: identity.terms,
    });
  },
  say: (asked, {years: [from, to], from: start, to: end, effects, terms}, language) => {
    const gap = changeText(asked, end - start, language);
    const largest = [...effects]
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, 3)
      .map(
        (effect) =>
          `${factorName(effect, terms, language)}${bracketed(changeText(asked, effect.value, language), language)}`,
      )
      .join(punctuation[language].comma);
    return language === "zh"
      ? `${from}—${to}年变化${gap}，主要来自${largest}。`
      : `${from}–${to}: ${gap}, mostly from ${largest}.`;
  },
  draw: (asked, answer, {width, language}) => {
    const {years, from, to, effects, terms} = answer;
    const total = (year: number, value: number) => ({title: String(year), value, color: OWN});
    return waterfall(
      effects.map((effect) => ({title: factorName(effect, terms, language), value: effect.value})),
      {
        width,
        from: total(years[0], from),
        to: total(years[1], to),
        format: writtenIn(language),
        formatChange: (value) => formatNumber(value, language, {signed: true}),
        missing: words.noValue[language],
        description: decomposition.say(asked, answer, language),
      },
    );
  },
  toTable: (asked, {years: [from, to], from: start, to: end, effects, terms}, language) => ({
    ...titled(asked, {zh: `${from}—${to}年按因素分解`, en: `by factors, ${from}–${to}`}),
    columns: [
      textColumn("factor", {zh: "因素", en: "Factor"}),
      changeColumn(asked, "effect", {zh: "贡献", en: "Effect"}),
    ],
    rows: [
      ...effects.map((effect) => [factorName(effect, terms, language), orEmpty(effect.value)]),
      [{zh: "合计", en: "Total"}[language], orEmpty(end - start)],
    ],
  }),
};

/** A factor, with its term where there are several: `生产：产业结构`. */
export function factorName({term, label}: Split["effects"][number], terms: Split["terms"], language: Language): string {
  const own = terms.find(({id}) => id === term);
  return terms.length > 1 && own
    ? `${own.label[language]}${punctuation[language].colon}${label[language]}`
    : label[language];
}

import {assertNever} from "../../base/errors.js";
import type {CalibratedPart, CalibrationRule} from "../../model/index.js";
import type {Draft} from "./draft.js";
import type {Figure} from "./official-data.js";
import {named, OfficialError} from "./official-error.js";
import {pace, shift} from "./path-rules.js";

type Rule<Type extends CalibrationRule["type"]> = CalibrationRule & {readonly type: Type};

/** Carries out one rule on a draft. @throws {OfficialError} */
export function applyRule(draft: Draft, rule: CalibrationRule): void {
  switch (rule.type) {
    case "set": {
      set(draft, rule);
      return;
    }
    case "sum": {
      sum(draft, rule);
      return;
    }
    case "within": {
      within(draft, rule);
      return;
    }
    case "scale": {
      scale(draft, [rule], rule.year);
      return;
    }
    case "weights": {
      weights(draft, rule);
      return;
    }
    case "split": {
      split(draft, rule);
      return;
    }
    case "pace": {
      pace(draft, rule);
      return;
    }
    case "shift": {
      shift(draft, rule);
      return;
    }
    case "positive": {
      positive(draft, rule);
      return;
    }
    case "follow": {
      follow(draft, rule);
      return;
    }
    default:
      return assertNever(rule);
  }
}

function set(draft: Draft, {input, parameter, year}: Rule<"set">): void {
  for (const figure of draft.figuresOf(input, year))
    draft.set(parameter.replace("{year}", String(figure.year)), draft.target(figure), [figure]);
}

function sum(draft: Draft, {year, total, parts, parameter}: Rule<"sum">): void {
  const whole = draft.figure(total, year);
  const given = parts.flatMap((part) => draft.figuresOf(part, year));
  if (whole) {
    checkSum(whole, given, given.length === parts.length);
    draft.set(parameter, draft.target(whole), [whole]);
  } else if (given.length === parts.length) {
    draft.set(parameter, totalOf(given), given);
  }
}

function within(draft: Draft, {year, part, whole}: Rule<"within">): void {
  const [inner, outer] = [draft.figure(part, year), draft.figure(whole, year)];
  if (inner && outer && inner.value > outer.value) throw exceeds([inner], outer);
}

/** Multiplies the parameters of each part that is given, all by what the same baseline has. */
function scale(draft: Draft, parts: readonly CalibratedPart[], year: number): void {
  const found = parts.flatMap(({input, parameters}) =>
    draft.figuresOf(input, year).map((figure) => ({parameters, figure, own: draft.observed(figure)})),
  );
  for (const {parameters, figure, own} of found) draft.multiply(parameters, draft.target(figure) / own, [figure]);
}

function weights(draft: Draft, {year, parts, rates}: Rule<"weights">): void {
  const given = parts.flatMap(({input}) => draft.figuresOf(input, year));
  const [first] = given;
  if (!first) return;
  scale(draft, parts, year);
  draft.multiply(rates, draft.observed(first) / draft.target(first), given);
}

function split(draft: Draft, {year, total, parts, resolves}: Rule<"split">): void {
  const whole = draft.figure(total, year);
  const given = parts.flatMap(({input}) => draft.figuresOf(input, year));
  scale(draft, parts, year);
  if (resolves !== undefined && (whole || given.length === parts.length)) draft.resolved.add(resolves);
  if (!whole) return;
  checkSum(whole, given, given.length === parts.length);
  const rest = parts.filter(({input}) => !draft.figure(input, year));
  if (rest.length === 0) return;
  const taken = given.reduce((found, figure) => found + draft.target(figure), 0);
  const factor = (draft.target(whole) - taken) / (draft.observed(whole) - taken);
  const ids = rest.flatMap(({parameters}) => parameters);
  draft.multiply(ids, factor, [whole, ...given]);
}

function positive(draft: Draft, {variable, inputs, year}: Rule<"positive">): void {
  const figures = inputs.flatMap((input) => draft.figuresOf(input, year)).filter((figure) => draft.isUsed(figure));
  if (figures.length === 0) return;
  const left = draft.valueUnchecked(variable);
  if (left > 0) return;
  const {zh, en, text} = named(figures);
  const {label, unitText} = draft.model.variables.get(variable) ?? {label: {zh: variable, en: variable}, unitText: ""};
  throw new OfficialError("nothing-left", `nothing is left for ${variable}: ${left} with ${text}; check the figures`, {
    zh,
    en,
    restZh: label.zh,
    restEn: label.en,
    value: rounded(left),
    unit: unitText.replace(/@\w+/, ""),
  });
}

/** A restatement that was true of the model's own baseline is kept true; last, so that it sees what all others did. */
function follow(draft: Draft, {parameter, variable, place}: Rule<"follow">): void {
  const figures = draft.figures.filter(({input}) =>
    input.parameters.some((id) => `${parameter}.`.startsWith(`${id}.`)),
  );
  if (figures.length === 0) return;
  const [before, after] = [draft.current(parameter), draft.value(variable, place)];
  if (Math.abs(after - before) > 1e-12 * Math.abs(before)) draft.set(parameter, after, figures);
}

/**
 * Figures that are printed to some digit may be off by half of it each.
 * @throws {OfficialError} `sum-differs`, `exceeds` where parts leave nothing for those that are not given
 */
function checkSum(whole: Figure, given: readonly Figure[], isComplete: boolean): void {
  if (given.length === 0) return;
  const found = totalOf(given);
  const tolerance = [whole, ...given].reduce((most, {value}) => most + halfDigit(value), 0);
  if (!isComplete && found >= whole.value) throw exceeds(given, whole);
  if (!isComplete || Math.abs(found - whole.value) <= tolerance * (1 + 1e-9)) return;
  const [all, parts] = [named([whole]), named(given)];
  throw new OfficialError(
    "sum-differs",
    `parts do not add up: ${all.text}, but ${parts.text} make ${rounded(found)}; correct one of them`,
    {
      input: whole.input.id,
      year: whole.year,
      zh: all.zh,
      en: all.en,
      partsZh: parts.zh,
      partsEn: parts.en,
      sum: rounded(found),
    },
  );
}

function halfDigit(value: number): number {
  const [, decimals = ""] = String(value).split(".");
  return Number(`0.5e-${decimals.length}`);
}

function totalOf(figures: readonly Figure[]): number {
  return figures.reduce((found, {value}) => found + value, 0);
}

function exceeds(parts: readonly Figure[], whole: Figure): OfficialError {
  const [part, all] = [named(parts), named([whole])];
  const found = rounded(totalOf(parts));
  return new OfficialError(
    "exceeds",
    `parts are no less than the whole: ${part.text} (${found}), ${all.text}; correct one of them`,
    {zh: part.zh, en: part.en, value: found, wholeZh: all.zh, wholeEn: all.en},
  );
}

/** A computed number as a message shows it, without the noise of its last binary digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

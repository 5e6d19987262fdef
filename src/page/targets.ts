import type {Label} from "../base/label.js";
import type {QuantifiedTarget, Result, Target} from "../model/index.js";
import {PaceFigure} from "./elements/pace-figure.js";
import {textOfNeed} from "./needs.js";

/**
 * What notebooks import from `tuiyan/targets`: a plan's quantified targets by chapter, the pace each requires beside that
 * of the past, and what it takes: `paces(run, quantifiedTargets, {indicators: targets})`.
 * @param options.indicators that are drawn too where they can be compared with the past
 * @throws {ModelError} `unknown-variable`, `unknown-place` where a target needs what the result does not have
 */
export function paces(
  result: Result,
  targets: readonly QuantifiedTarget[],
  {title, indicators = []}: {readonly title?: string | Label; readonly indicators?: readonly Target[]} = {},
): PaceFigure {
  for (const {needs} of targets) if (needs) textOfNeed(needs.zh, result, "zh");
  const element = new PaceFigure();
  element.result = result;
  element.spec = {targets, indicators, title: typeof title === "string" ? {zh: title, en: title} : title};
  return element;
}

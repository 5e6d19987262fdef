import {UnitError} from "../base/errors.js";
import {conversionFactor} from "../base/units.js";
import {YEAR, type Place, type Result, type Variable} from "../model/index.js";
import {isSamePlace, type OwnTarget} from "../scenario/own-target.js";
import type {DrawnTarget} from "./drawn-targets.js";
import {ownTargets} from "./own-targets.js";
import type {WhatIfHost} from "./what-if/host.js";

/** Has the targets of a notebook drawn where its numbers are, and follows them. */
export function drawTargets(
  host: WhatIfHost,
  drawn: {of: (result: Result, variable: Variable, place: Place) => readonly DrawnTarget[]},
): void {
  // A figure shows a result for a while after its name has another.
  const names = new WeakMap<Result, string>();
  const nameOf = (result: Result) => {
    const name = names.get(result) ?? host.kernel.graph.nameOf(result);
    if (name !== undefined) names.set(result, name);
    return name;
  };
  let before = "";
  const look = () => {
    const targets = ownTargets(host).entries.flatMap(({target}) => target ?? []);
    const now = JSON.stringify(targets);
    if (now === before) return;
    before = now;
    drawn.of = (result, variable, place) => {
      const of = nameOf(result);
      return targets.flatMap((target) => {
        const {at: {[YEAR]: year, ...members} = {}, ...rest} = target.place;
        const isHere = isSamePlace({...rest, at: members}, {of: of ?? "", variable: variable.name, at: place});
        return isHere ? shown(target, year, variable) : [];
      });
    };
  };
  host.watch(look);
  look();
}

/** In the unit shown; none where its unit is another, which the table of targets says. */
function shown(target: OwnTarget, year: string | number | undefined, {display}: Variable): DrawnTarget[] {
  const {comparator, value, unit, label} = target;
  try {
    const factor = conversionFactor(unit || "1", display);
    return [{comparator, value: value * factor, year: year === undefined ? target.year : Number(year), label}];
  } catch (error) {
    if (error instanceof UnitError) return [];
    throw error;
  }
}

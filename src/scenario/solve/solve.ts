import type {Values} from "../../model/index.js";
import {isMet, type Goal, type Solution} from "./goal.js";
import {leastChange} from "./least-change.js";
import {checkLevers, type Lever} from "../lever.js";
import {orNaN, type MayRefuse} from "./refusal.js";
import {solveOne} from "./solve-one.js";

/**
 * Finds where levers must stand for a result to reach a goal, with the least change from where they stand: the sum of
 * the squares of their moves, each as a share of its lever's range, is smallest. One lever is searched over all of its
 * range ({@link solveOne}), so that it need not act in one direction only; several by {@link leastChange}. Levers move
 * freely between the steps of their sliders.
 * @param f the result for values of the levers; may throw where a model gives none
 * @throws {AnalysisError} `no-levers`, `repeated-lever`, `empty-range`; what `f` throws for the levers as they stand
 */
export function solve(f: MayRefuse<Values>, levers: readonly Lever[], goal: Goal): Solution {
  checkLevers(levers);
  const values = Object.fromEntries(levers.map(({id, base}) => [id, base]));
  const at = {values, result: f(values)};
  if (isMet(at.result, goal)) return {kind: "met", at};
  const [lever, ...more] = levers;
  const guarded = orNaN(f);
  return lever && more.length === 0 ? solveOne(guarded, lever, goal) : leastChange(guarded, levers, goal);
}

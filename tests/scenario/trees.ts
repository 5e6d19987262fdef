import fc from "fast-check";
import type {Own} from "../../src/scenario/inherit.js";
import {toScenarios, type Scenario, type ScenarioSpec} from "../../src/scenario/scenario.js";

export const stamp = {by: "Li", at: "2026-11-26T08:00:00Z"};

/** What a scenario may say of four levers. */
const own: fc.Arbitrary<Own> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d"),
  fc.oneof(fc.integer({min: 0, max: 2}), fc.constant(null)),
  {noNullPrototype: true},
);

/** A baseline `s0`, and scenarios each of which stands on it or on one before it. */
export const trees: fc.Arbitrary<Scenario[]> = fc
  .array(fc.record({parent: fc.nat(), own}), {minLength: 2, maxLength: 7})
  .map((specs) =>
    toScenarios([
      {name: "s0"},
      ...specs.map(({parent, own: values}, i): ScenarioSpec => {
        const above = parent % (i + 2);
        return {name: `s${i + 1}`, values, ...(above <= i && {parent: `s${above}`})};
      }),
    ]),
  );

/** A tree, and one or two of its scenarios by name; none of them the baseline. */
export const treeAndNames = trees.chain((list) => {
  const name = fc.constantFrom(...list.slice(1).map((scenario) => scenario.name));
  return fc.tuple(fc.constant(list), name, name);
});

export const valuesOf = (list: readonly Scenario[], name: string) =>
  list.find((scenario) => scenario.name === name)?.values;

/** The same list, in which nothing can be changed. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

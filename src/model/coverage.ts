import {ModelError} from "../base/errors.js";
import type {Definition, Switches, Variable} from "./definition.js";
import type {Condition} from "./equations.js";
import {memberIds} from "./inputs.js";
import type {Members} from "./spec.js";

/**
 * Checks that, however the switches stand, every member of every variable has exactly one equation.
 * @throws {ModelError} `missing-member`, `double-member`
 */
export function checkCoverage(definition: Definition): void {
  for (const variable of definition.variables.values()) {
    if (variable.input) continue;
    for (const switches of settings(definition, variable)) checkMembers(definition, variable, switches);
  }
}

/** Every setting of the switches that some equation of the variable depends on. */
function settings({parameters}: Definition, {equations}: Variable): Switches[] {
  const names = new Set(equations.flatMap(({when}) => Object.keys(when)));
  let all: Switches[] = [{}];
  for (const name of names)
    all = all.flatMap((setting) =>
      (parameters.get(name)?.options ?? []).map((option) => ({...setting, [name]: option})),
    );
  return all;
}

/** Whether a condition holds where the switches stand so. */
export function holds(when: Condition, switches: Switches): boolean {
  return Object.entries(when).every(([name, options]) => options.includes(switches[name] ?? ""));
}

/** Whether a choice of members has the given one. */
export function includesMember(members: Members, dimension: string, member: string): boolean {
  return members[dimension]?.includes(member) ?? true;
}

function checkMembers({indices}: Definition, {name, index, equations}: Variable, switches: Switches): void {
  const active = equations.filter(({when}) => holds(when, switches));
  if (active.length === 0) return; // the variable does not exist there; the plan refuses an equation that needs it
  const limited = new Set(active.flatMap((equation) => Object.keys(equation.for)));
  let cells: Readonly<Record<string, string>>[] = [{}];
  for (const dimension of index.filter((d) => limited.has(d))) {
    cells = cells.flatMap((cell) =>
      memberIds(indices.get(dimension)).map((member) => ({...cell, [dimension]: member})),
    );
  }
  for (const cell of cells) {
    const found = active.filter((equation) =>
      Object.entries(cell).every(([dimension, member]) => includesMember(equation.for, dimension, member)),
    );
    if (found.length === 1) continue;
    const place = [
      ...Object.entries(cell).map((entry) => entry.join(" ")),
      ...Object.entries(switches).map((entry) => entry.join(" = ")),
    ].join(", ");
    const where = place === "" ? "" : ` for ${place}`;
    if (found.length === 0)
      throw new ModelError("missing-member", `${name} has no equation${where}`, {
        equation: name,
        variable: name,
        place,
      });
    throw new ModelError("double-member", `${name} has ${found.length} equations${where}`, {
      equation: name,
      variable: name,
      place,
    });
  }
}

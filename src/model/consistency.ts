import {ModelError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {one} from "../base/units.js";
import {checkCoverage} from "./coverage.js";
import {unitOfColumn, type Definition} from "./definition.js";
import {within, type Condition, type Equation} from "./equations.js";
import {columnsOf} from "./expression.js";
import {memberIds, type Input} from "./inputs.js";
import {checkClaim, checkUnit} from "./unit-check.js";

/**
 * Checks that the equations fit together: names, indices, members, units, each member covered once.
 * @throws {ModelError} naming the first equation that does not fit, and the way out
 */
export function checkConsistency(definition: Definition): void {
  for (const {equations, unitText, unit} of definition.variables.values()) {
    for (const equation of equations) {
      checkIndices(definition, equation.name, equation.rows);
      checkMembers(definition, equation);
      checkSwitches(definition, equation.name, equation.when);
      for (const expression of [equation.expression, equation.initial]) {
        if (!expression) continue;
        checkColumns(definition, equation.name, columnsOf(expression), equation.rows, equation);
        within(equation.name, () =>
          checkUnit(expression, unitText, unit ?? one, (column) => unitOfColumn(definition, column)),
        );
      }
    }
  }
  for (const check of definition.checks) {
    checkIndices(definition, check.id, check.index);
    checkSwitches(definition, check.id, check.when);
    checkColumns(definition, check.id, columnsOf(check.expression), check.index);
    within(check.id, () => checkClaim(check.expression, (column) => unitOfColumn(definition, column)));
  }
  checkCoverage(definition);
}

function checkIndices({indices}: Definition, equation: string, dimensions: readonly string[]): void {
  const unknown = dimensions.find((dimension) => !indices.has(dimension));
  if (unknown === undefined) return;
  throw new ModelError(
    "unknown-index",
    `${equation}: unknown index: ${unknown}${didYouMean(unknown, indices.keys())}`,
    {equation, index: unknown},
  );
}

function checkMembers(definition: Definition, equation: Equation): void {
  const named = [
    ...Object.entries(equation.for),
    ...Object.entries(equation.at).map(([dimension, member]) => [dimension, [member]] as const),
  ];
  for (const [dimension, members] of named) {
    checkIndices(definition, equation.name, [dimension]);
    if (!equation.rows.includes(dimension)) {
      throw new ModelError(
        "foreign-index",
        `${equation.name}: it is for members of ${dimension}, which is none of its indices (${equation.rows.join(", ") || "it has none"})`,
        {equation: equation.name, index: dimension},
      );
    }
    const known = memberIds(definition.indices.get(dimension));
    const wrong = members.find((member) => !known.includes(member));
    if (wrong === undefined) continue;
    throw new ModelError(
      "unknown-member",
      `${equation.name}: ${dimension} has no ${wrong}${didYouMean(wrong, known)}`,
      {
        equation: equation.name,
        index: dimension,
        member: wrong,
      },
    );
  }
}

function checkSwitches(definition: Definition, equation: string, when: Condition): void {
  for (const [name, options] of Object.entries(when)) {
    const known = definition.parameters.get(name)?.options ?? [];
    const wrong = options.find((option) => !known.includes(option));
    if (wrong === undefined) continue;
    throw new ModelError(
      "unknown-option",
      `${equation}: the switch ${name} has no option ${wrong} (it has ${known.join(", ") || "none"})`,
      {
        equation,
        switch: name,
        option: wrong,
      },
    );
  }
}

function checkColumns(
  definition: Definition,
  equation: string,
  columns: readonly string[],
  rows: readonly string[],
  owner?: Equation,
): void {
  for (const column of columns) {
    const missing = indexOf(definition, equation, column).find((dimension) => !rows.includes(dimension));
    if (missing !== undefined) {
      throw new ModelError(
        "missing-index",
        `${equation}: ${column} differs by ${missing}, and this equation does not; roll it up over ${missing} or pick one with at`,
        {equation, variable: column, index: missing},
      );
    }
    const input = definition.inputs.get(column);
    if (input && owner) checkInputMembers(definition, owner, input);
  }
}

function indexOf({variables, indices, attributes}: Definition, equation: string, column: string): readonly string[] {
  const variable = variables.get(column);
  if (variable) return variable.index;
  if (indices.has(column)) return [column];
  const index = attributes.get(column);
  if (index) return [index.name];
  const guess = didYouMean(column, [...variables.keys(), ...indices.keys(), ...attributes.keys()]);
  throw new ModelError("unknown-variable", `${equation}: unknown variable: ${column}${guess}`, {
    equation,
    variable: column,
  });
}

function checkInputMembers(definition: Definition, equation: Equation, input: Input): void {
  for (const [dimension, members] of Object.entries(input.members)) {
    const at = equation.at[dimension];
    const wanted = equation.for[dimension] ?? (at === undefined ? memberIds(definition.indices.get(dimension)) : [at]);
    const missing = wanted.find((member) => !members.includes(member));
    if (missing === undefined) continue;
    throw new ModelError(
      "missing-member",
      `${equation.name}: ${input.name} has no parameter for ${dimension} ${missing} (${input.spec.id}); add it, or limit the equation with for`,
      {equation: equation.name, variable: input.name, index: dimension, member: missing},
    );
  }
}

import {ModelError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import type {Definition} from "./definition.js";
import {YEAR} from "./indices.js";
import {memberIds} from "./inputs.js";
import {layoutOf, positionIn} from "./layout.js";
import type {Place} from "./result.js";

/** Results that are wanted: a variable at one place or, along each index that `place` does not name, everywhere. */
export interface OutputSpec {
  readonly variable: string;
  readonly place?: Place;
}

/** One number among the results of a draw. */
export interface Output {
  readonly variable: string;
  /** A member of each of the variable's indices. */
  readonly place: Place;
  /** Its row in the table of the variable. */
  readonly row: number;
}

/**
 * The numbers that are wanted, in the order of their variables, within a variable in that of its index, years fastest.
 * @throws {ModelError} `unknown-variable`, `unknown-place`, `not-by-index`, `not-numeric`
 */
export function toOutputs(definition: Definition, specs: readonly OutputSpec[]): Output[] {
  return specs.flatMap(({variable, place = {}}) => {
    const found = definition.variables.get(variable);
    if (!found) throw unknownVariable(definition, variable);
    if (!found.unit)
      throw new ModelError("not-numeric", `not a number but a text: ${variable}; ask for a quantity`, {variable});
    checkPlace(definition, variable, found.index, place);
    const layout = layoutOf(found.index, definition.indices, 1);
    const members = new Map(found.index.map((dimension) => [dimension, memberIds(definition.indices.get(dimension))]));
    return Array.from({length: layout.length}, (_, row) => ({
      variable,
      row,
      place: Object.fromEntries(
        found.index.map((dimension) => {
          const member = members.get(dimension)?.[positionIn(layout, dimension, row)] ?? "";
          return [dimension, dimension === YEAR ? Number(member) : member];
        }),
      ),
    })).filter((output) => Object.entries(place).every(([at, member]) => String(output.place[at]) === String(member)));
  });
}

function unknownVariable({variables}: Definition, variable: string): ModelError {
  return new ModelError("unknown-variable", `unknown variable: ${variable}${didYouMean(variable, variables.keys())}`, {
    variable,
  });
}

function checkPlace({indices}: Definition, variable: string, index: readonly string[], place: Place): void {
  for (const [dimension, member] of Object.entries(place)) {
    const data = {variable, index: dimension, member: String(member)};
    if (!index.includes(dimension))
      throw new ModelError(
        "not-by-index",
        `${variable} is not by ${dimension} (it is by ${index.join(", ") || "nothing"})`,
        data,
      );
    const known = memberIds(indices.get(dimension));
    if (known.includes(String(member))) continue;
    throw new ModelError(
      "unknown-place",
      `${variable} is by ${dimension}: there is no ${member} (there are ${known.join(", ")})`,
      data,
    );
  }
}

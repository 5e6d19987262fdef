import {ModelError} from "../base/errors.js";
import {SCENARIO} from "./layout.js";
import type {ModelSpec} from "./spec.js";

/** Columns of the tables that results come in, beside those of the indices. */
const reserved = [SCENARIO, "variable", "unit", "value"];

/**
 * Checks that a name means one thing: a column of an expression is a variable, an index or an attribute, and parameters
 * and checks are told apart by their ids.
 * @throws {ModelError} `duplicate-name`
 */
export function checkNames({indices, parameters, checks}: ModelSpec, variables: Iterable<string>): void {
  const names = indices.map(({name}) => name);
  const attributes = indices.flatMap(({members}) => Object.keys(members[0]?.attributes ?? {}));
  checkUnique("column of results", [...reserved, ...names]);
  checkUnique("variable, index or attribute", [...names, ...attributes, ...variables]);
  checkUnique(
    "parameter",
    parameters.map(({id}) => id),
  );
  checkUnique(
    "check",
    checks.map(({id}) => id),
  );
}

function checkUnique(kind: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name))
      throw new ModelError("duplicate-name", `two of a kind (${kind}) have the name ${name}`, {variable: name});
    seen.add(name);
  }
}

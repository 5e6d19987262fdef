import {ModelError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {conversionFactor, one, parseUnit, type Unit} from "../base/units.js";
import type {Check} from "./checks.js";
import {within, type Equation} from "./equations.js";
import {YEAR, type Index} from "./indices.js";
import {locate, type Input} from "./inputs.js";
import type {Calibration, OfficialSpec} from "./official.js";
import type {Parameter, Values} from "./parameters.js";
import type {Fact, Source} from "./source.js";

/** A named quantity of a model: an input, or what its equations say. */
export interface Variable {
  readonly name: string;
  readonly label: Label;
  readonly index: readonly string[];
  /** Undefined for a text. */
  readonly unit: Unit | undefined;
  readonly unitText: string;
  /** The unit a reader sees: `%` for a fraction. */
  readonly display: string;
  readonly note: Label | undefined;
  readonly source: Source | undefined;
  /** Set where the values are parameters; then there are no equations. */
  readonly input: Input | undefined;
  readonly equations: readonly Equation[];
}

/** Everything a model says, in the form that checking, planning and running it read. */
export interface Definition {
  readonly id: string;
  readonly label: Label;
  /** What the model leaves out. */
  readonly limits: readonly Label[];
  readonly indices: ReadonlyMap<string, Index>;
  /** Attributes of members, readable as columns, with the index they belong to. */
  readonly attributes: ReadonlyMap<string, Index>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly checks: readonly Check[];
  /** The parameters that choose among equations and checks. */
  readonly switchNames: readonly string[];
  readonly facts: ReadonlyMap<string, Fact>;
  /** The official figures that may be entered; undefined where there are none. */
  readonly official: OfficialSpec | undefined;
  /** What those entered have made of the model; undefined where none were. */
  readonly calibration: Calibration | undefined;
}

/** The parameter of an id, also one with no row of its own: a further anchor year, a single year's rate, a member's. */
export function parameterOf({parameters, inputs, indices}: Definition, id: string): Parameter | undefined {
  const row = parameters.get(id);
  if (row) return row;
  const place = locate(id, inputs.values(), indices, parameters);
  if (!place) return undefined;
  const {model} = place;
  const known = new Set(model.id.split("."));
  const suffix = ` · ${id
    .split(".")
    .filter((part) => !known.has(part))
    .join(" ")}`;
  return {...model, id, default: undefined, label: {zh: model.label.zh + suffix, en: model.label.en + suffix}};
}

/** The switches some equation or check depends on, each with the option that values choose. */
export type Switches = Readonly<Record<string, string>>;

export function switchesOf({switchNames, parameters}: Definition, values: Values): Switches {
  return Object.fromEntries(
    switchNames.map((name) => [
      name,
      String(Object.hasOwn(values, name) ? values[name] : parameters.get(name)?.default),
    ]),
  );
}

/** The parameters that equations and checks depend on, in the order of their names. */
export function readSwitchNames(variables: Iterable<Variable>, checks: readonly Check[]): string[] {
  const conditions = [...[...variables].flatMap(({equations}) => equations), ...checks].map(({when}) => when);
  return [...new Set(conditions.flatMap((when) => Object.keys(when)))].sort();
}

/** The unit of a column as expressions see it; undefined for a text. */
export function unitOfColumn({variables, attributes}: Definition, column: string): Unit | undefined {
  const variable = variables.get(column);
  if (variable) return variable.unit;
  if (column === YEAR) return one;
  return typeof attributes.get(column)?.members[0]?.attributes[column] === "number" ? one : undefined;
}

/** Joins inputs and equations into the variables they define. */
export function readVariables(
  inputs: ReadonlyMap<string, Input>,
  equations: readonly Equation[],
): Map<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const input of inputs.values()) {
    const {name, index, unit, unitText, spec} = input;
    variables.set(name, {
      name,
      index,
      unit,
      unitText,
      display: input.display,
      label: spec.label,
      note: undefined,
      source: undefined,
      input,
      equations: [],
    });
  }
  for (const name of new Set(equations.map(({variable}) => variable))) {
    if (variables.has(name))
      throw new ModelError("duplicate-name", `${name} is both an input and the result of an equation`, {
        variable: name,
      });
    variables.set(
      name,
      readVariable(
        name,
        equations.filter(({variable}) => variable === name),
      ),
    );
  }
  return variables;
}

/** What the equations of a variable say of it together: the same index, one unit, one label. */
function readVariable(name: string, equations: readonly Equation[]): Variable {
  const index = equations[0]?.index ?? [];
  const stated = <K extends "unit" | "display" | "label" | "note" | "source">(key: K) =>
    equations.find((equation) => equation[key] !== undefined)?.[key];
  const unitText = stated("unit");
  if (unitText === undefined)
    throw new ModelError("missing-unit", `${name} has no unit; a pure number has the unit 1`, {
      equation: name,
      variable: name,
    });
  for (const equation of equations) checkAgreement(equation, index, unitText);
  return {
    name,
    index,
    unitText,
    unit: within(name, () => parseUnit(unitText)),
    display: within(name, () => commensurable(stated("display") ?? unitText, unitText)),
    label: stated("label") ?? {zh: name, en: name},
    note: stated("note"),
    source: stated("source"),
    input: undefined,
    equations,
  };
}

/** @throws {UnitError} when a number cannot be shown in the unit for display */
function commensurable(display: string, unit: string): string {
  conversionFactor(unit, display);
  return display;
}

function checkAgreement(equation: Equation, index: readonly string[], unit: string): void {
  const {name, variable} = equation;
  if (equation.index.join() !== index.join()) {
    throw new ModelError(
      "uneven-index",
      `${name} is by ${equation.index.join(", ") || "nothing"}, another equation of ${variable} by ${index.join(", ") || "nothing"}`,
      {
        equation: name,
        variable,
      },
    );
  }
  if (equation.unit === undefined || equation.unit === unit) return;
  throw new ModelError("uneven-units", `${name} is in ${equation.unit}, another equation of ${variable} in ${unit}`, {
    equation: name,
    variable,
  });
}

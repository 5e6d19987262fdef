import type {Label, Language} from "../base/label.js";
import {holds, includesMember} from "./coverage.js";
import {parameterOf, switchesOf, type Definition, type Variable} from "./definition.js";
import type {Equation} from "./equations.js";
import {columnsOf} from "./expression.js";
import {format, type FormulaWords} from "./format.js";
import {YEAR} from "./indices.js";
import {locate, type Input} from "./inputs.js";
import type {Parameter, Value} from "./parameters.js";
import type {Place, Result} from "./result.js";
import type {Fact, Source} from "./source.js";

/** How a number came about: its formula, what went into it, and where that comes from, down to the sources. */
export interface Lineage {
  readonly variable: Variable;
  /** The members and year it is traced for; indices left out are traced for all members. */
  readonly place: Place;
  /** Undefined where the place leaves an index open. */
  readonly value: Value | undefined;
  readonly formulas: readonly {readonly equation: string; readonly symbols: string; readonly words: Label}[];
  readonly source: Source | undefined;
  /** The variables the formulas read; empty where they were given higher up already. */
  readonly inputs: readonly Lineage[];
  readonly parameters: readonly Origin[];
  /** Traced higher up already. */
  readonly isRepeat: boolean;
}

/** A parameter's value in force and what it rests on. */
export interface Origin {
  readonly parameter: Parameter;
  readonly value: Value | undefined;
  readonly facts: readonly Fact[];
}

/** Traces a variable of a result back to its sources, in the scenario and for the members that `place` names. */
export function trace(result: Result, name: string, place: Place = {}): Lineage {
  return traceVariable(result, result.variable(name), place, new Set());
}

function traceVariable(result: Result, variable: Variable, place: Place, seen: Set<string>): Lineage {
  const {definition} = result;
  const own = Object.fromEntries(
    Object.entries(place).filter(([dimension]) => dimension === "scenario" || variable.index.includes(dimension)),
  );
  const isComplete = variable.index.every((dimension) => own[dimension] !== undefined);
  const equations = activeEquations(result, variable, own);
  const isRepeat = seen.has(variable.name);
  seen.add(variable.name);
  const needed = isRepeat ? [] : neededBy(definition, equations).filter((next) => next !== variable);
  return {
    variable,
    place: own,
    value: isComplete ? result.value(variable.name, own) : undefined,
    formulas: equations.map(({name, expression}) => ({
      equation: name,
      symbols: format(expression),
      words: {zh: format(expression, wordsIn(definition, "zh")), en: format(expression, wordsIn(definition, "en"))},
    })),
    source: variable.source,
    inputs: needed.map((next) => traceVariable(result, next, {...place, ...picked(equations)}, seen)),
    parameters: variable.input && !isRepeat ? originsOf(result, variable.input, own) : [],
    isRepeat,
  };
}

function activeEquations({definition, scenarios}: Result, {equations}: Variable, place: Place): Equation[] {
  const values = (scenarios.find(({name}) => name === place.scenario) ?? scenarios[0])?.values ?? {};
  const switches = switchesOf(definition, values);
  return equations.filter(
    (equation) =>
      holds(equation.when, switches) &&
      Object.entries(place).every(([dimension, member]) => includesMember(equation.for, dimension, String(member))),
  );
}

function neededBy({variables}: Definition, equations: readonly Equation[]): Variable[] {
  const names = equations.flatMap(({expression, initial}) => [
    ...columnsOf(expression),
    ...(initial ? columnsOf(initial) : []),
  ]);
  return [...new Set(names)].flatMap((name) => variables.get(name) ?? []);
}

/** The members that picks read instead of those of the place. */
function picked(equations: readonly Equation[]): Place {
  return Object.assign({}, ...equations.map(({at}) => at)) as Place;
}

function originsOf(result: Result, input: Input, place: Place): Origin[] {
  const {definition, scenarios} = result;
  const values = (scenarios.find(({name}) => name === place.scenario) ?? scenarios[0])?.values ?? {};
  const given = Object.keys(values).filter(
    (id) => !input.parameters.includes(id) && locate(id, [input], definition.indices, definition.parameters),
  );
  return [...input.parameters, ...given].flatMap((id) => {
    const parameter = parameterOf(definition, id);
    const at = locate(id, [input], definition.indices, definition.parameters);
    if (!parameter || !at || !isRelevant(at, place)) return [];
    const value = Object.hasOwn(values, id) ? values[id] : parameter.default;
    return [{parameter, value, facts: parameter.source.facts.flatMap((fact) => definition.facts.get(fact) ?? [])}];
  });
}

/** Whether a parameter bears on the members and the year of a place: a rate by its period and those before it. */
function isRelevant(
  at: {members: Readonly<Record<string, string>>; time: {period: {from: number}} | {year: number} | undefined},
  place: Place,
): boolean {
  if (
    !Object.entries(at.members).every(
      ([dimension, member]) => place[dimension] === undefined || place[dimension] === member,
    )
  )
    return false;
  const year = place[YEAR];
  return year === undefined || at.time === undefined || !("period" in at.time) || at.time.period.from <= Number(year);
}

const functionWords: Readonly<Record<string, Readonly<Record<Language, (args: readonly string[]) => string>>>> = {
  lag: {
    zh: ([of = "", years]) => `${years === undefined ? "上年" : `${years}年前`}的${of}`,
    en: ([of = "", years]) => `${of} ${years === undefined ? "a year" : `${years} years`} before`,
  },
  first_value: {zh: ([of = ""]) => `基年的${of}`, en: ([of = ""]) => `${of} in the base year`},
  sum: {zh: ([of = ""]) => `Σ(${of})`, en: ([of = ""]) => `Σ(${of})`},
  pow: {
    zh: ([base = "", power = ""]) => `(${base})^(${power})`,
    en: ([base = "", power = ""]) => `(${base})^(${power})`,
  },
  greatest: {zh: (args) => `max(${args.join(", ")})`, en: (args) => `max(${args.join(", ")})`},
  least: {zh: (args) => `min(${args.join(", ")})`, en: (args) => `min(${args.join(", ")})`},
};

function wordsIn({variables, indices}: Definition, language: Language): FormulaWords {
  return {
    column: (name) => (variables.get(name) ?? indices.get(name))?.label[language] ?? name,
    call: (name, args) => functionWords[name]?.[language](args),
  };
}

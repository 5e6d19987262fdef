import {table, type ColumnTable} from "arquero";
import {ModelError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import type {Finding} from "./checks.js";
import type {Definition, Variable} from "./definition.js";
import {YEAR} from "./indices.js";
import {memberIds} from "./inputs.js";
import {layoutOf, positionIn, project, SCENARIO, type Layout} from "./layout.js";
import type {Value} from "./parameters.js";
import type {NamedValues, Pass} from "./pass.js";

/** Where one number of a result stands: a scenario and a member of each index of its variable. */
export type Place = Readonly<Record<string, string | number>>;

/** What a run gives: every variable, for every scenario, as tidy Arquero tables or number by number. */
export class Result {
  readonly definition: Definition;
  readonly scenarios: readonly NamedValues[];
  #findings: readonly Finding[] | undefined;
  readonly #columns = new Map<string, readonly Value[]>();
  readonly #passes: readonly Pass[];
  readonly #layouts = new Map<string, Layout>();
  readonly #positions = new Map<string, ReadonlyMap<string, number>>();

  constructor(definition: Definition, scenarios: readonly NamedValues[], passes: readonly Pass[]) {
    this.definition = definition;
    this.scenarios = scenarios;
    this.#passes = passes;
  }

  /** Places where a warning's check does not hold, scenario by scenario. */
  get findings(): readonly Finding[] {
    this.#findings ??= this.scenarios.flatMap(({name}) =>
      this.#passes.flatMap((pass) => pass.findings().filter(({scenario}) => scenario === name)),
    );
    return this.#findings;
  }

  /**
   * One number (or the option, of a switch).
   * @param place a member of each index of the variable; the first scenario where none is named
   * @throws {ModelError} `unknown-variable`, `unknown-place`
   */
  value(variable: string, place: Place = {}): Value {
    const {index} = this.variable(variable);
    const layout = this.#layout(index);
    let row = 0;
    for (const [i, dimension] of layout.dimensions.entries())
      row += this.#position(variable, dimension, place[dimension]) * (layout.strides[i] ?? 0);
    return this.column(variable)[row] ?? NaN;
  }

  /** A number by years, in their order; `place` as for `value`, without a year. */
  series(variable: string, place: Place = {}): number[] {
    return this.years.map((year) => Number(this.value(variable, {...place, year})));
  }

  get years(): number[] {
    return memberIds(this.definition.indices.get(YEAR)).map(Number);
  }

  /** All values of a variable in the order of `layout`, scenarios slowest; NaN for scenarios whose switches leave it out. */
  column(variable: string): readonly Value[] {
    const {index} = this.variable(variable);
    const known = this.#columns.get(variable);
    if (known) return known;
    const size = this.#layout(index).strides[0] ?? 1;
    const column = this.scenarios.flatMap(({name}) => {
      const pass = this.#passes.find(({scenarios}) => scenarios.includes(name));
      const start = (pass?.scenarios.indexOf(name) ?? 0) * size;
      return pass?.column(variable)?.slice(start, start + size) ?? new Array<Value>(size).fill(NaN);
    });
    this.#columns.set(variable, column);
    return column;
  }

  /** The variables with exactly this index side by side: `table("sector", "year")`; one row for each place. */
  table(...index: readonly string[]): ColumnTable {
    const wanted = [...index].sort().join();
    const variables = [...this.definition.variables.values()].filter(
      (variable) => [...variable.index].sort().join() === wanted,
    );
    const dimensions = variables[0]?.index ?? index;
    const layout = this.#layout(dimensions);
    const columns = variables.map((variable) => {
      const column = this.column(variable.name);
      const rows = project(layout, this.#layout(variable.index)); // another may have these indices in another order
      return [variable.name, Array.from(rows, (row) => column[row] ?? NaN)] as const;
    });
    return table({...this.#places(layout), ...Object.fromEntries(columns)});
  }

  /**
   * Variables below each other, one number a row: scenario, variable, a column for each index of the model, years last,
   * unit, value. An index that does not apply is null. Texts (switches) are left out.
   */
  tidy(variables: Iterable<string> = this.definition.variables.keys()): ColumnTable {
    const dimensions = [...this.definition.indices.keys()].filter((name) => name !== YEAR).concat(YEAR);
    const rows: Record<string, Value | null>[] = [];
    for (const name of variables) {
      const variable = this.variable(name);
      if (variable.unit) rows.push(...this.#tidyRows(variable, dimensions));
    }
    const order = new Map(this.scenarios.map((scenario, i) => [scenario.name, i]));
    rows.sort((a, b) => (order.get(String(a.scenario)) ?? 0) - (order.get(String(b.scenario)) ?? 0));
    const names = [SCENARIO, "variable", ...dimensions, "unit", "value"];
    return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])));
  }

  #tidyRows({name, index, unitText}: Variable, dimensions: readonly string[]): Record<string, Value | null>[] {
    const layout = this.#layout(index);
    const places = this.#places(layout);
    return this.column(name).flatMap((value, row) => {
      if (Number.isNaN(value)) return []; // the first year of a rate, a variable that a switch leaves out
      const place = Object.fromEntries(dimensions.map((dimension) => [dimension, places[dimension]?.[row] ?? null]));
      return [{scenario: places[SCENARIO]?.[row] ?? "", variable: name, ...place, unit: unitText, value}];
    });
  }

  /** @throws {ModelError} `unknown-variable` with the nearest name */
  variable(name: string): Variable {
    const variable = this.definition.variables.get(name);
    if (variable) return variable;
    throw new ModelError(
      "unknown-variable",
      `unknown variable: ${name}${didYouMean(name, this.definition.variables.keys())}`,
      {variable: name},
    );
  }

  #layout(index: readonly string[]): Layout {
    const key = index.join();
    const layout = this.#layouts.get(key) ?? layoutOf(index, this.definition.indices, this.scenarios.length);
    this.#layouts.set(key, layout);
    return layout;
  }

  #places(layout: Layout): Record<string, Value[]> {
    const rows = Array.from({length: layout.length}, (_, row) => row);
    return Object.fromEntries(
      layout.dimensions.map((dimension) => {
        const members = this.#members(dimension);
        return [dimension, rows.map((row) => members[positionIn(layout, dimension, row)] ?? "")];
      }),
    );
  }

  #members(dimension: string): Value[] {
    if (dimension === SCENARIO) return this.scenarios.map(({name}) => name);
    const ids = memberIds(this.definition.indices.get(dimension));
    return dimension === YEAR ? ids.map(Number) : ids;
  }

  #position(variable: string, dimension: string, member: string | number | undefined): number {
    if (dimension === SCENARIO && member === undefined) return 0;
    const positions = this.#positionsIn(dimension);
    const position = positions.get(String(member));
    if (position !== undefined) return position;
    const members = [...positions.keys()];
    const fault = member === undefined ? "say which" : `there is no ${String(member)}`;
    throw new ModelError(
      "unknown-place",
      `${variable} is by ${dimension}: ${fault} (there are ${members.join(", ")})`,
      {
        variable,
        index: dimension,
        member: member === undefined ? undefined : String(member),
      },
    );
  }

  #positionsIn(dimension: string): ReadonlyMap<string, number> {
    const known = this.#positions.get(dimension);
    if (known) return known;
    const positions = new Map(this.#members(dimension).map((member, i) => [String(member), i]));
    this.#positions.set(dimension, positions);
    return positions;
  }
}

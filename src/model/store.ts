import type {Definition} from "./definition.js";
import {YEAR} from "./indices.js";
import {layoutOf, positionIn, project, type Layout} from "./layout.js";
import type {Value} from "./parameters.js";

/** The columns of one pass over some scenarios: inputs from the start, results as they come. */
export class Store {
  /** The values of each variable in the order of its layout. */
  readonly columns = new Map<string, Value[]>();
  readonly #definition: Definition;
  readonly #scenarios: number;
  readonly #layouts = new Map<string, Layout>();
  readonly #projections = new Map<string, Int32Array>();

  constructor(definition: Definition, scenarios: number) {
    this.#definition = definition;
    this.#scenarios = scenarios;
  }

  layout(dimensions: readonly string[]): Layout {
    const key = dimensions.join();
    const layout = this.#layouts.get(key) ?? layoutOf(dimensions, this.#definition.indices, this.#scenarios);
    this.#layouts.set(key, layout);
    return layout;
  }

  /** For each row of a table over `from`, its row in the table over `to`, whose dimensions are among them. */
  projection(from: readonly string[], to: readonly string[]): Int32Array {
    const key = `${from.join()}>${to.join()}`;
    const projection = this.#projections.get(key) ?? project(this.layout(from), this.layout(to));
    this.#projections.set(key, projection);
    return projection;
  }

  /**
   * What a name stands for in the given rows of a table over `dimensions`: a variable, an index or an attribute; of
   * `years` before, and NaN before the first year.
   */
  gather(name: string, dimensions: readonly string[], rows: ArrayLike<number>, years = 0): Value[] {
    const read = this.#reader(name, dimensions);
    if (years === 0) return Array.from(rows, read);
    const layout = this.layout(dimensions);
    return Array.from(rows, (row) => (positionIn(layout, YEAR, row) >= years ? read(row - years) : NaN));
  }

  #reader(name: string, dimensions: readonly string[]): (row: number) => Value {
    const {variables, indices, attributes} = this.#definition;
    const variable = variables.get(name);
    if (variable) {
      const column = this.columns.get(name) ?? [];
      const projection = this.projection(dimensions, variable.index);
      return (row) => column[projection[row] ?? -1] ?? NaN;
    }
    const index = indices.get(name) ?? attributes.get(name);
    const values = (index?.members ?? []).map(
      ({id, attributes: own}) => (index?.name !== name ? own[name] : name === YEAR ? Number(id) : id) ?? NaN,
    );
    const layout = this.layout(dimensions);
    return (row) => values[positionIn(layout, index?.name ?? "", row)] ?? NaN;
  }
}

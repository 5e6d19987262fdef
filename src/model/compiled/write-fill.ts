import type {Interval} from "../../base/interval.js";
import {parameterOf, type Definition} from "../definition.js";
import {inputCells, type HasValue, type InputCell} from "../input-cells.js";
import type {ReadValue} from "../values.js";
import {UNSOUND} from "./state.js";
import type {Memory, Slot} from "./memory.js";
import type {Writer} from "./writer.js";

/** A cell of an input, and where in memory it lies. */
export interface PlacedCell {
  readonly input: string;
  readonly place: number;
  readonly cell: InputCell;
  /** What it may be, where it is a text. */
  readonly texts: Slot["texts"];
}

/** All cells of a model's inputs. */
export function placeCells(definition: Definition, {slots}: Memory, has: HasValue): PlacedCell[] {
  return [...definition.inputs.values()].flatMap((input) => {
    const slot = slots.get(input.name);
    const cells = inputCells(definition, input, has);
    return cells.map((cell, i) => ({input: input.name, place: (slot?.offset ?? 0) + i, cell, texts: slot?.texts}));
  });
}

/**
 * Writes the cells that come from the parameters of a draw, `r` from `o` on; a draw outside a parameter's limits, or one
 * that leaves a rate without a path, ends there.
 * @param read the value of a parameter that no draw changes
 */
export function writeFill(
  writer: Writer,
  definition: Definition,
  parameters: readonly string[],
  cells: readonly PlacedCell[],
  read: ReadValue,
): void {
  const drawn = new Map(parameters.map((id, i) => [id, `v${i}`]));
  const reference = (id: string) => drawn.get(id) ?? literal(Number(read(id)));
  for (const [i, id] of parameters.entries())
    writer.line(
      `const v${i} = r[o + ${i}];`,
      `if (!(${limits(`v${i}`, parameterOf(definition, id)?.valid)})) return ${UNSOUND};`,
    );
  const ramps = new Map<string, string>();
  for (const {input, place, cell} of cells) {
    const value = cellCode(writer, cell, reference, ramps);
    if (value !== undefined) writer.assign(input, String(place), value, true);
  }
}

/** Code of a cell's value; undefined where it has none. A ramp's step is found before it. */
function cellCode(
  writer: Writer,
  cell: InputCell,
  reference: (id: string) => string,
  ramps: Map<string, string>,
): string | undefined {
  switch (cell.type) {
    case "none":
      return undefined;
    case "value":
      return reference(cell.id);
    case "between": {
      const [before, after] = [reference(cell.before), reference(cell.after)];
      return `${before} + ${cell.weight} * (${after} - ${before})`;
    }
    case "ramp": {
      const [first, constant] = [reference(cell.first), reference(cell.constant)];
      const key = `${first} ${constant}`;
      const step = ramps.get(key) ?? writer.name("d");
      if (!ramps.has(key))
        writer.line(
          `const ${step} = rampStep(${first}, ${constant}, ${cell.count});`,
          `if (Number.isNaN(${step})) return ${UNSOUND};`,
        );
      ramps.set(key, step);
      return `${first} + ${cell.position} * ${step}`;
    }
  }
}

/** True of a number within limits, and of no NaN. */
function limits(value: string, {low, high, lowOpen, highOpen}: Interval = everything): string {
  return `${value} ${lowOpen ? ">" : ">="} ${literal(low)} && ${value} ${highOpen ? "<" : "<="} ${literal(high)}`;
}

const everything: Interval = {low: -Infinity, high: Infinity, lowOpen: false, highOpen: false};

function literal(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

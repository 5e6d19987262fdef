import type {Slot} from "./memory.js";

/** Where along a dimension something is, while code is written: at a number, or at a loop's counter plus a number. */
export interface Position {
  readonly counter?: string;
  readonly plus: number;
  /** The least it may be. */
  readonly least: number;
}

/** Positions by dimension. */
export type Positions = Readonly<Record<string, Position>>;

export function at(plus: number): Position {
  return {plus, least: plus};
}

export function counted(counter: string, least = 0): Position {
  return {counter, plus: 0, least};
}

export function moved({counter, plus, least}: Position, by: number): Position {
  return {...(counter !== undefined && {counter}), plus: plus + by, least: least + by};
}

/** Code of `constant` plus the position. */
export function positionCode({counter, plus}: Position, constant = 0): string {
  const sum = constant + plus;
  if (counter === undefined) return sum < 0 ? `(${sum})` : String(sum);
  return sum === 0 ? counter : `(${sum} + ${counter})`;
}

/** Code of where in memory a variable's value is; the same place has the same code. */
export function placeCode({offset, strides}: Slot, positions: Positions): string {
  let constant = offset;
  const terms: string[] = [];
  for (const [dimension, stride] of Object.entries(strides)) {
    const {counter, plus} = positions[dimension] ?? at(0);
    constant += stride * plus;
    if (counter !== undefined) terms.push(stride === 1 ? counter : `${stride} * ${counter}`);
  }
  return [constant, ...terms].join(" + ");
}

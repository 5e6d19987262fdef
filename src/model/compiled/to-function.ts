import {rampStep} from "../paths.js";

/** What generated text reads beside its arguments, by name. */
export type Constants = ReadonlyMap<string, readonly number[]>;

/** Computes in the memory `m`, from the draw that begins at `r[o]` where the text reads one; says how it came out. */
export type Compute = (m: Float64Array, r: Float64Array, o: number) => number;

/**
 * Makes a function of generated text. The text is made from a model's own parsed formulas: names become places in
 * memory, nothing else gets in.
 */
export function toFunction(source: string, constants: Constants): Compute {
  const text = `return (m, r, o) => {\n${source}\n};`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function("rampStep", ...constants.keys(), text)(rampStep, ...[...constants.values()].map(pack)) as Compute;
}

/** Positions are read faster as the integers they are. */
function pack(values: readonly number[]): Int32Array | Float64Array {
  return values.every((value) => Object.is(value | 0, value)) ? Int32Array.from(values) : Float64Array.from(values);
}

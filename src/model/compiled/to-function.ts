import {rampStep} from "../paths.js";
import {readByElementary} from "./elementary-code.js";

/** What any generated text may read, by name. */
const given = {...readByElementary, rampStep};

/** What generated text reads beside its arguments, by name. */
export type Constants = ReadonlyMap<string, readonly number[]>;

/** Computes in the memory `m`, from the draw that begins at `r[o]` where the text reads one; says how it came out. */
export type Compute = (m: Float64Array, r: Float64Array, o: number) => number;

type Factory = (...given: readonly unknown[]) => Compute;

/** What was made of the texts asked for last, as a browser takes longest over a text that it has not seen. */
const factories = new Map<string, Factory>();
const KEPT = 64;

/**
 * Makes a function of generated text. The text is made from a model's own parsed formulas: names become places in
 * memory, nothing else gets in.
 */
export function toFunction(source: string, constants: Constants): Compute {
  const make = factoryOf([...constants.keys()], `return (m, r, o) => {\n${source}\n};`);
  return make(...Object.values(given), ...[...constants.values()].map(pack));
}

function factoryOf(names: readonly string[], text: string): Factory {
  const key = `${names.join()}\n${text}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const made = factories.get(key) ?? (new Function(...Object.keys(given), ...names, text) as Factory);
  // The latest asked for comes last; the one asked for longest ago goes.
  factories.delete(key);
  factories.set(key, made);
  const [oldest] = factories.keys();
  if (factories.size > KEPT && oldest !== undefined) factories.delete(oldest);
  return made;
}

/** Positions are read faster as the integers they are. */
function pack(values: readonly number[]): Int32Array | Float64Array {
  return values.every((value) => Object.is(value | 0, value)) ? Int32Array.from(values) : Float64Array.from(values);
}

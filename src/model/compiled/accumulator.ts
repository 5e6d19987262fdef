import {notCompiled} from "./memory.js";

/** How an aggregate starts, what each value does to it, and what it is in the end. */
export interface Accumulator {
  readonly start: string;
  readonly add: (value: string) => string;
  readonly end: string;
  /** A value that is not finite makes the whole not finite. */
  readonly carries: boolean;
}

type Make = (variable: string) => Accumulator;

const mean: Make = (variable) => ({
  start: `let ${variable} = 0, ${variable}n = 0;`,
  add: (value) => `${variable} += ${value}; ++${variable}n;`,
  end: `(${variable} / ${variable}n)`,
  carries: true,
});

/** Aggregates that run along with a loop; the others need all values at once. */
const makers: Readonly<Record<string, Make>> = {
  sum: (variable) => ({
    start: `let ${variable} = 0;`,
    add: (value) => `${variable} += ${value};`,
    end: variable,
    carries: true,
  }),
  product: (variable) => ({
    start: `let ${variable} = 1;`,
    add: (value) => `${variable} *= ${value};`,
    end: variable,
    carries: true,
  }),
  mean,
  average: mean,
  min: (variable) => extreme(variable, "min", "Infinity"),
  max: (variable) => extreme(variable, "max", "-Infinity"),
  count: (variable) => ({start: `let ${variable} = 0;`, add: () => `++${variable};`, end: variable, carries: false}),
};

function extreme(variable: string, name: "min" | "max", start: string): Accumulator {
  return {
    start: `let ${variable} = ${start};`,
    add: (value) => `${variable} = Math.${name}(${variable}, ${value});`,
    end: variable,
    carries: false,
  };
}

/** @throws {ModelError} `not-compiled` */
export function accumulator(name: string, variable: string): Accumulator {
  const make = makers[name];
  if (!make) throw notCompiled(`op.${name}`);
  return make(variable);
}

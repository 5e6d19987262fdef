import {pow} from "./elementary/pow.js";
import {UnitError} from "./errors.js";
import {didYouMean} from "./nearest.js";

/**
 * A unit of measurement: a product of base dimensions and a scale against them. Money carries its price base as part of
 * the dimension (`亿元@2020` and `亿元@current` differ as metres and seconds do), so that a deflator is the ratio of the
 * two and nothing else.
 */
export interface Unit {
  /** How many of the base units one of this unit is: 万tce is 1e4 against tce. */
  readonly scale: number;
  /** Exponent of each base dimension, zero ones left out. */
  readonly dimensions: ReadonlyMap<string, number>;
}

/** A pure number. */
export const one: Unit = {scale: 1, dimensions: new Map()};

/** What a symbol stands for: scale and dimensions, also as Chinese documents write it. Coal equivalent, carbon and CO₂ are masses of their own kind. */
const symbols: Readonly<Record<string, readonly [scale: number, dimensions: Readonly<Record<string, number>>]>> = {
  "1": [1, {}],
  "%": [1e-2, {}],
  "‰": [1e-3, {}],
  元: [1, {元: 1}],
  美元: [1, {美元: 1}],
  tce: [1, {tce: 1}],
  kgce: [1e-3, {tce: 1}],
  gce: [1e-6, {tce: 1}],
  tCO2: [1, {tCO2: 1}],
  kgCO2: [1e-3, {tCO2: 1}],
  tC: [1, {tC: 1}],
  t: [1, {t: 1}],
  kg: [1e-3, {t: 1}],
  J: [1, {J: 1}],
  Wh: [3600, {J: 1}],
  W: [1, {J: 1, s: -1}],
  h: [3600, {s: 1}],
  m3: [1, {m: 3}],
  亩: [2000 / 3, {m: 2}],
  人: [1, {人: 1}],
  户: [1, {户: 1}],
  件: [1, {件: 1}],
  个: [1, {个: 1}],
  年: [1, {年: 1}],
  岁: [1, {年: 1}],
  吨: [1, {t: 1}],
  吨标准煤: [1, {tce: 1}],
  瓦: [1, {J: 1, s: -1}],
  瓦时: [3600, {J: 1}],
  立方米: [1, {m: 3}],
};

const prefixes: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};

const cache = new Map<string, Unit>();

/**
 * Reads a unit: symbols with scale words (`亿元`, `万tce`, `GJ`), joined by `·` and `/`, powers by `^`, the price base
 * after `@` (`亿元@2020`).
 * @throws {UnitError} `unknown-unit`
 */
export function parseUnit(text: string): Unit {
  const known = cache.get(text);
  if (known) return known;
  const unit = readUnit(text);
  cache.set(text, unit);
  return unit;
}

function readUnit(text: string): Unit {
  const [first = "", ...divisors] = text.split("/").map((part) => part.trim());
  const product = (part: string) =>
    part.split("·").reduce((unit, factor) => multiply(unit, readFactor(factor.trim(), text)), one);
  return divisors.reduce((unit, part) => divide(unit, product(part)), product(first));
}

function readFactor(text: string, whole: string): Unit {
  const [, name = "", base, exponent] = /^(.+?)(?:@(\w+))?(?:\^(-?\d+))?$/.exec(text) ?? [];
  const [scale, dimensions] = readSymbol(name) ?? unknown(name, whole);
  const tagged = Object.entries(dimensions).map(
    ([dimension, power]) => [base ? `${dimension}@${base}` : dimension, power] as const,
  );
  return raise({scale, dimensions: new Map(tagged)}, exponent === undefined ? 1 : Number(exponent));
}

function readSymbol(name: string): readonly [number, Readonly<Record<string, number>>] | undefined {
  const plain = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
  if (plain) return plain;
  for (const [prefix, factor] of Object.entries(prefixes)) {
    const symbol = name.startsWith(prefix) ? readSymbol(name.slice(prefix.length)) : undefined;
    if (symbol) return [factor * symbol[0], symbol[1]];
  }
  return undefined;
}

function unknown(name: string, whole: string): never {
  const names = Object.entries(symbols).flatMap(([symbol, [, dimensions]]) =>
    (Object.keys(dimensions).length === 0 ? [""] : ["", "万", "亿"]).map((prefix) => prefix + symbol),
  );
  throw new UnitError("unknown-unit", `unknown unit: ${name} in ${JSON.stringify(whole)}${didYouMean(name, names)}`, {
    name,
    unit: whole,
  });
}

export function multiply(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

export function divide(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const dimensions = new Map(a.dimensions);
  for (const [dimension, power] of b.dimensions) {
    const sum = (dimensions.get(dimension) ?? 0) + sign * power;
    if (sum === 0) dimensions.delete(dimension);
    else dimensions.set(dimension, sum);
  }
  return {scale: sign === 1 ? a.scale * b.scale : a.scale / b.scale, dimensions};
}

/** The unit to a power; a fractional power of a dimension is kept as such. */
export function raise(unit: Unit, power: number): Unit {
  if (power === 0) return one;
  return {
    scale: pow(unit.scale, power),
    dimensions: new Map([...unit.dimensions].map(([dimension, p]) => [dimension, p * power])),
  };
}

/** Whether two units measure the same kind of quantity (scale aside). */
export function isCommensurable(a: Unit, b: Unit): boolean {
  return (
    a.dimensions.size === b.dimensions.size &&
    [...a.dimensions].every(([dimension, power]) => b.dimensions.get(dimension) === power)
  );
}

/** Whether a number in one unit is the same number in the other. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return isCommensurable(a, b) && Math.abs(a.scale / b.scale - 1) < 1e-9;
}

/**
 * The factor that turns a number in `from` into one in `to`.
 * @throws {UnitError} `incommensurable-units`
 */
export function conversionFactor(from: string, to: string): number {
  const [a, b] = [parseUnit(from), parseUnit(to)];
  if (isCommensurable(a, b)) return a.scale / b.scale;
  throw new UnitError(
    "incommensurable-units",
    `cannot convert: ${from} -> ${to} (${formatDimensions(a)} -> ${formatDimensions(b)})`,
    {from, to},
  );
}

/** A unit that was computed rather than written, such as `1e+8·tce/元@2020`. */
export function formatUnit({scale, dimensions}: Unit): string {
  const named = formatDimensions({scale, dimensions});
  if (Math.abs(scale - 1) < 1e-9) return named;
  const factor = Number(scale.toPrecision(12)).toString();
  return dimensions.size === 0 ? factor : `${factor}·${named}`;
}

function formatDimensions({dimensions}: Unit): string {
  const part = (sign: 1 | -1) =>
    [...dimensions]
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => (power === sign ? name : `${name}^${Math.abs(power)}`))
      .join("·");
  return [part(1) || "1", part(-1)].filter((text) => text !== "").join("/");
}

import {pow} from "../base/elementary/pow.js";
import type {PaceKind, Statement} from "../model/index.js";

/** A value and the years it is of. */
export type Point = Pick<Statement, "value" | "years">;

/** The way from where a quantity was to where it is to be. */
export interface Course {
  readonly kind: PaceKind;
  readonly target: Point;
  readonly base: Point | undefined;
  readonly past: Point | undefined;
}

/**
 * Why a target requires no pace: it is all or nothing; it has no number, or no years; there is nothing to start from, or
 * nothing from which there is a way, such as growth from zero.
 */
export type Missing = "whole" | "no-number" | "no-years" | "no-base" | "no-way";

/** A change a year: per cent for growth, otherwise in the unit of the target, percentage points where that is per cent. */
export interface Step {
  readonly value: number;
  /** The years it is taken over, the first being that of the value it starts from; a rate may name none. */
  readonly years: Point["years"];
}

/** How fast a target asks its quantity to move, and how fast it moved before; undefined is what cannot be had. */
export interface Pace {
  readonly required: Step | undefined;
  readonly past: Step | undefined;
  /** The required pace over that of the past, where both go up. */
  readonly ratio: number | undefined;
  /** Undefined where a pace is required. */
  readonly missing: Missing | undefined;
}

/** The pace that a target requires, beside that of the past. */
export function paceOf({kind, target, base, past}: Course): Pace {
  const required = stepTo(kind, base, target);
  const before = stepTo(kind, past, isOfAYear(kind) ? past : base);
  return {
    required,
    past: before,
    ratio: required && before && required.value > 0 && before.value > 0 ? required.value / before.value : undefined,
    missing: required ? undefined : missingOf(kind, target, base),
  };
}

/** Whether the target alone says what is asked of a year. */
function isOfAYear(kind: PaceKind): kind is "rate" | "total" {
  return kind === "rate" || kind === "total";
}

function stepTo(kind: PaceKind, from: Point | undefined, to: Point | undefined): Step | undefined {
  if (kind === "whole" || to?.value === undefined) return undefined;
  if (kind === "rate") return {value: to.value, years: to.years};
  if (!to.years) return undefined;
  if (kind === "total") return {value: to.value / (to.years[1] - to.years[0] + 1), years: to.years};
  if (from?.value === undefined || !from.years) return undefined;
  const [, start] = from.years;
  const [, end] = to.years;
  if (end <= start) return undefined;
  const value = kind === "rise" ? (to.value - from.value) / (end - start) : growth(from.value, to.value, end - start);
  return value === undefined ? undefined : {value, years: [start, end]};
}

/** In per cent a year. */
function growth(from: number, to: number, years: number): number | undefined {
  return from > 0 && to > 0 ? 100 * (pow(to / from, 1 / years) - 1) : undefined;
}

function missingOf(kind: PaceKind, target: Point, base: Point | undefined): Missing {
  if (kind === "whole") return "whole";
  if (target.value === undefined) return "no-number";
  if (!target.years) return "no-years";
  if (base?.value === undefined) return "no-base";
  return base.years ? "no-way" : "no-years";
}

import type {Comparator} from "../model/index.js";

/** How a comparison is written, in any language. */
export const comparatorSign: Readonly<Record<Comparator | "=", string>> = {
  ">": ">",
  ">=": "≥",
  "=": "=",
  "<=": "≤",
  "<": "<",
};

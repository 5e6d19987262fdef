import type {Label} from "../base/label.js";

/** What is said while a first query waits. */
export const sql = {
  loading: {zh: "正在载入 DuckDB…", en: "Loading DuckDB…"},
} as const satisfies Record<string, Label>;

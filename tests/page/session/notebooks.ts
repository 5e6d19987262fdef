import {createNotebook} from "../../../src/notebook/create.js";
import type {ScenarioSpec} from "../../../src/scenario/scenario.js";

/** The text of a notebook with these cells, numbered from 1. */
export function notebookText(...cells: readonly string[]): string {
  return createNotebook({title: "长治", cells: cells.map((value) => ({value}))});
}

/** The text of the cell that keeps scenarios. */
export function scenarios(...list: readonly ScenarioSpec[]): string {
  return `const scenarios = ${JSON.stringify(list)};`;
}

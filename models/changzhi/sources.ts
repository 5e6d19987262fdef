import type {Fact, Statement} from "../../src/model/index.js";
import {facts as rows, type FactsRow} from "./data.js";

/** The statements of the plan that parameters and targets rest on, by which they are traced to its text. */
export const facts: readonly Fact[] = rows.map(toFact);

/**
 * A quantity as a fact states it.
 * @throws {Error} where there is no such fact
 */
export function statementOf(id: string): Statement {
  const {value, number, unit = "", period} = rowOf(id);
  const years = period?.split("-").map(Number);
  const [from, to = from] = years ?? [];
  return {
    fact: id,
    text: value,
    value: number,
    unit,
    years: from === undefined || to === undefined ? undefined : [from, to],
  };
}

/** @throws {Error} where there is no such fact */
export function rowOf(id: string): FactsRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`unknown fact: ${id}; cite it in a table that the model carries`);
  return row;
}

function toFact(row: FactsRow): Fact {
  const {id, period = "", value, comparator = "", unit = "", chapter, section, box, line, quote} = row;
  const zh = [`第${chapter}章`, section && `第${section}节`, box && `专栏${box}`].filter(Boolean).join("");
  const en = [`chapter ${chapter}`, section && `section ${section}`, box && `box ${box}`].filter(Boolean).join(", ");
  return {
    id,
    subject: {zh: row.subject_zh, en: row.subject_en},
    period,
    value,
    comparator,
    unit,
    quote,
    place: {zh, en},
    line,
  };
}

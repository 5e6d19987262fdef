import {ModelError} from "../base/errors.js";
import type {Label} from "../base/label.js";

/** One member of an index, with attributes that expressions read as columns. */
export interface Member {
  readonly id: string;
  readonly label: Label;
  readonly attributes: Readonly<Record<string, number | string>>;
}

/** A set over which variables are repeated: industries, sectors, years. */
export interface Index {
  readonly name: string;
  readonly label: Label;
  readonly members: readonly Member[];
  /** Only of the years: the periods for which a rate is given, in order; the first year belongs to none. */
  readonly periods?: readonly Period[];
}

/** A run of years that share one rate, both ends included. */
export interface Period {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export type MemberSpec = {readonly id: string; readonly label: Label} & Readonly<
  Record<string, number | string | Label | undefined>
>;

/** Declares an index; every member's extra fields become attributes, and each member must have the same ones. */
export function defineIndex(name: string, label: Label, members: readonly MemberSpec[]): Index {
  const index = {name, label, members: members.map(toMember)};
  const namesOf = (attributes: Member["attributes"]) => Object.keys(attributes).sort().join();
  const names = namesOf(index.members[0]?.attributes ?? {});
  const ids = new Set<string>();
  for (const {id, attributes} of index.members) {
    if (ids.has(id))
      throw new ModelError("duplicate-member", `${name} has two members ${id}`, {index: name, member: id});
    ids.add(id);
    if (namesOf(attributes) !== names)
      throw new ModelError(
        "uneven-attributes",
        `${name} ${id} has other attributes: ${Object.keys(attributes).join()}`,
        {index: name, member: id},
      );
  }
  return index;
}

function toMember({id, label, ...rest}: MemberSpec): Member {
  const attributes = Object.fromEntries(
    Object.entries(rest).filter(
      (entry): entry is [string, number | string] => typeof entry[1] === "number" || typeof entry[1] === "string",
    ),
  );
  return {id, label, attributes};
}

/** The name of the index along which windows and values of the year before run. */
export const YEAR = "year";

/**
 * Declares the years of a model, both ends included. Expressions read `d.year`, `d.t` (years since the first) and
 * `d.period` (empty in the first year).
 */
export function defineYears({from, to, periods}: {from: number; to: number; periods: readonly Period[]}): Index {
  const members = Array.from({length: to - from + 1}, (_, t) => {
    const year = from + t;
    const period = periods.find((p) => p.from <= year && year <= p.to)?.id ?? "";
    return {id: String(year), label: {zh: `${year}年`, en: String(year)}, attributes: {t, period}};
  });
  return {name: YEAR, label: {zh: "年份", en: "Year"}, members, periods};
}

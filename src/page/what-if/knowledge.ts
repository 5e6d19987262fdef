import type {Identity, Target} from "../../model/index.js";
import type {Correlation} from "../../scenario/ensemble/correlation.js";
import {bundles} from "../bundles.js";

/** What is known of a model beside its equations. */
export interface Knowledge {
  readonly targets: readonly Target[];
  /** How totals are made of factors. */
  readonly identities: readonly Identity[];
  /** Of uncertain parameters. */
  readonly correlations: readonly Correlation[];
}

const known: Readonly<Record<string, () => Promise<Knowledge>>> = {
  changzhi: () => bundles.changzhi(),
};

const nothing: Knowledge = {targets: [], identities: [], correlations: []};

/** @param id of a model; nothing is known of one that a notebook has made itself */
export async function knowledgeOf(id: string): Promise<Knowledge> {
  return (Object.hasOwn(known, id) ? await known[id]?.() : undefined) ?? nothing;
}

import type {Label} from "../base/label.js";

/** Where a number or an equation comes from. */
export type SourceClass = "plan" | "derived" | "document" | "assumption";

export type Confidence = "high" | "medium" | "low";

export interface Source {
  readonly class: SourceClass;
  /** The document, the derivation, or the reason for the assumption. */
  readonly text: Label;
  readonly confidence: Confidence;
  /** Ids of the facts it rests on, each a sentence of the plan. */
  readonly facts: readonly string[];
}

/** A quantified statement of a document, as it stands there. */
export interface Fact {
  readonly id: string;
  readonly subject: Label;
  readonly period: string;
  /** As written; `unit` follows it. */
  readonly value: string;
  readonly comparator: string;
  readonly unit: string;
  readonly quote: string;
  /** Where in the text: chapter, section, box; the line counts from 1. */
  readonly place: Label;
  readonly line: number;
}

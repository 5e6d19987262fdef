/** A quantity as a document states it. */
export interface Statement {
  /** The fact that states it. */
  readonly fact: string;
  /** As printed; `unit` follows it. */
  readonly text: string;
  /** In `unit`; undefined where the document gives a range or a word. */
  readonly value: number | undefined;
  readonly unit: string;
  /** The first and the last year it is of, the same for a value at one time; undefined where the document names none. */
  readonly years: readonly [from: number, to: number] | undefined;
}

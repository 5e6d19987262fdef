/** Why a cell ran. */
export type RunCause =
  | {readonly kind: "opened"}
  /** Its text was changed, or that of a cell with which it had a fault in common. */
  | {readonly kind: "edited"}
  | {readonly kind: "asked"}
  /** Names that it uses have other values. */
  | {readonly kind: "changed"; readonly names: readonly string[]};

/** The last run of a cell. */
export interface RunRecord {
  readonly cause: RunCause;
  /** How long it took by itself, ms; undefined while it runs. */
  readonly took: number | undefined;
  /** How often it has run since the notebook was opened. */
  readonly count: number;
}

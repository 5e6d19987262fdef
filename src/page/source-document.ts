import type {Target} from "../model/index.js";

/** The document that a model rests on. */
export interface SourceDocument {
  /** Its lines are those that facts name. */
  readonly text: string;
  /** What it sets itself to reach. */
  readonly targets: readonly Target[];
}

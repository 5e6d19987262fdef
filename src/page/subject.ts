import type {Label} from "../base/label.js";
import type {Place} from "../model/index.js";

/** What can be asked after: a variable at a place of a result, a parameter, a sentence of the plan. */
export type Subject =
  | {
      readonly type: "variable";
      readonly name: string;
      /** What is left out is chosen by the reader. */
      readonly place: Place;
      /** What whoever shows the number says of it. */
      readonly note?: Label | undefined;
    }
  | {readonly type: "parameter"; readonly id: string}
  | {readonly type: "fact"; readonly id: string};

/** Within a lineage something else is asked after. */
export class SubjectEvent extends Event {
  readonly subject: Subject;

  constructor(subject: Subject) {
    super("ty-subject", {bubbles: true, composed: true});
    this.subject = subject;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-subject": SubjectEvent;
  }
}

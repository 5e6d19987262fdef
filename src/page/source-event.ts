import type {Result} from "../model/index.js";
import type {Subject} from "./subject.js";

/** Someone asks where a number comes from; whoever holds the page answers. */
export class SourceEvent extends Event {
  readonly subject: Subject;
  /** The result asked of: a lever has it made only now. */
  readonly result: () => Result;

  constructor(subject: Subject, result: () => Result) {
    super("ty-source", {bubbles: true, composed: true});
    this.subject = subject;
    this.result = result;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-source": SourceEvent;
  }
}

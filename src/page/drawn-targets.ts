import type {Label} from "../base/label.js";
import type {Place, Result, Variable} from "../model/index.js";
import type {Goal} from "../scenario/solve/goal.js";

/** A target that is set in the notebook, as cards and figures of its number draw it; in the unit shown. */
export interface DrawnTarget extends Goal {
  readonly year: number | undefined;
  readonly label: Label | undefined;
}

/** The targets of a variable of a result, for members of its indices, whatever the year. */
type TargetsOf = (result: Result, variable: Variable, place: Place) => readonly DrawnTarget[];

/** The targets that are set in the open notebook; none before what reads them is loaded. `change`: they are others. */
class DrawnTargets extends EventTarget {
  #of: TargetsOf = () => [];

  get of(): TargetsOf {
    return this.#of;
  }

  set of(next: TargetsOf) {
    this.#of = next;
    this.dispatchEvent(new Event("change"));
  }
}

export const drawnTargets = new DrawnTargets();

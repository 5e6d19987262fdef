import type {NotebookRead} from "../../server/contract.js";
import type {Left} from "../journal.js";
import type {FaultCode} from "../store-fault.js";

/** How far the opening of a notebook is. */
export type Stage = {readonly type: "loading"} | Failed | Choosing | Shown;

/** `mine` is unsaved text that waits until there is a page to show it. */
export interface Failed {
  readonly type: "failed";
  readonly code: FaultCode;
  readonly mine?: Left | undefined;
}

/** Unsaved text and a file that has changed since: the reader chooses. `theirs` is null when the file is gone. */
export interface Choosing {
  readonly type: "choosing";
  readonly mine: Left;
  readonly theirs: NotebookRead | null;
}

/** On screen; each `frame` is a page of its own. */
interface Shown {
  readonly type: "open";
  readonly frame: string;
}

import type {NotebookRead} from "../../server/contract.js";
import type {Left} from "../journal.js";
import {StoreFault, type FaultCode} from "../store-fault.js";
import type {Choosing, Failed} from "./stage.js";

/** What a text was made from: the file's text, where it is known, and its ETag; null when there was none. */
export interface Origin {
  readonly text: string | undefined;
  readonly etag: string | null;
}

/** A text to be shown; `left` is where it comes from, unless that is the file. */
export interface Showing {
  readonly type: "showing";
  readonly text: string;
  readonly origin: Origin;
  readonly left?: Left;
}

/** What an opening leads to. */
export type Opening = Failed | Choosing | Showing;

/** What to open, given the file, or why it cannot be read, and the newest unsaved text. */
export function openingOf(file: NotebookRead | StoreFault, mine: Left | undefined): Opening {
  if (file instanceof StoreFault) return withoutFile(file.code, mine);
  if (!mine || mine.text === file.text) return {type: "showing", text: file.text, origin: file};
  if (mine.etag === file.etag) return {type: "showing", text: mine.text, origin: file, left: mine};
  return {type: "choosing", mine, theirs: file};
}

/** What the reader has chosen of unsaved text and a file that has changed since, or is gone. */
export function chosen({mine, theirs}: Choosing, which: "mine" | "theirs"): Failed | Showing {
  if (which === "mine")
    return {type: "showing", text: mine.text, origin: theirs ?? {text: undefined, etag: null}, left: mine};
  if (theirs) return {type: "showing", text: theirs.text, origin: theirs};
  return {type: "failed", code: "not-found"};
}

/** There is no file, or it cannot be read now: whoever has unsaved text goes on with that, and saving says what is wrong. */
function withoutFile(code: FaultCode, mine: Left | undefined): Opening {
  // The page comes from where the file does.
  if (!mine || code === "unreachable" || code === "strange-answer") return {type: "failed", code, mine};
  if (code === "not-found" && mine.etag !== null) return {type: "choosing", mine, theirs: null};
  return {type: "showing", text: mine.text, origin: {text: undefined, etag: mine.etag}, left: mine};
}

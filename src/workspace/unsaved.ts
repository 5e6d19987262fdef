/** Text that has not reached its file yet. */
export interface Unsaved {
  readonly text: string;
  /** Of the file it was made from; null when there was none. */
  readonly etag: string | null;
  /** When it was written down, milliseconds since 1970. */
  readonly time: number;
}

/** What the journal holds; of two entries of one tab the one with the higher number is the newer, whatever the clock says. */
export interface Entry extends Unsaved {
  readonly number: number;
}

/** How far the work on an answer has come. */
export interface Progress {
  readonly asked: number;
  readonly total: number | undefined;
  /** Seconds that are probably left; undefined before that can be told. */
  readonly left: number | undefined;
}

/** From so many milliseconds of work on, what is left can be told from what is done. */
const TELLING = 500;

/** @param elapsed ms of work so far */
export function progressOf(asked: number, total: number | undefined, elapsed: number): Progress {
  const isTold = total !== undefined && elapsed > TELLING && asked > 0;
  return {asked, total, left: isTold ? ((total - asked) * elapsed) / asked / 1000 : undefined};
}

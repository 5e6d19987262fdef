/** A module that does not run before the reader says so. */
export interface ModuleQuestion {
  readonly path: string;
  readonly text: string;
  /** What the notebook runs in its place, where it runs one; the text has been changed elsewhere. */
  readonly former: string | undefined;
}

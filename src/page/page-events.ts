/** The notebook's text is another; it is to be kept. */
export class TextEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super("ty-text");
    this.text = text;
  }
}

/** How the levers stand apart from any saved scenario, to be kept until the next opening. */
export class WorkingEvent extends Event {
  readonly working: string | null;

  constructor(working: string | null) {
    super("ty-working");
    this.working = working;
  }
}

/** What can be undone now, to be kept until the next opening. */
export class HistoryEvent extends Event {
  readonly steps: string;

  constructor(steps: string) {
    super("ty-history");
    this.steps = steps;
  }
}

/** The page as a document without scripts, for whoever can print it. */
export class PrintEvent extends Event {
  readonly html: string;

  constructor(html: string) {
    super("ty-print");
    this.html = html;
  }
}

/** How many cells run and how many have an error; and which of them run. */
export class StatusEvent extends Event {
  readonly running: number;
  readonly errors: number;
  readonly cells: readonly number[];

  constructor(running: number, errors: number, cells: readonly number[] = []) {
    super("ty-status");
    this.running = running;
    this.errors = errors;
    this.cells = cells;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-text": TextEvent;
    "ty-working": WorkingEvent;
    "ty-history": HistoryEvent;
    "ty-status": StatusEvent;
    "ty-print": PrintEvent;
  }
}

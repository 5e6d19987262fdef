import type {DroppedFile, FromPage, Picture} from "../../page/protocol.js";
import {Latest} from "../latest.js";
import {Pace} from "./pace.js";

export type Command = Extract<FromPage, {type: "command"}>["name"];
export type Status = Extract<FromPage, {type: "status"}>;

/** Whom the messages of a page concern. */
export interface PageHearer {
  /** Called with each of them, before it is handed on. */
  readonly onAny: () => void;
  readonly onText: (text: string) => void;
  readonly onWorking: (working: string | null) => void;
  /** Called when the text that these steps end at has been handed on. */
  readonly onHistory: (steps: string) => void;
  readonly onStatus: (status: Status) => void;
  readonly onCommand: (name: Command) => void;
  readonly onDrop: (files: readonly File[]) => void;
  readonly onPicture: (picture: Picture) => void;
  readonly onNetwork: (host: string) => void;
}

/** Between two presses of a key that the page leaves to the workspace, at least, ms. */
const COMMAND_INTERVAL = 100;

/** Between two drops that are taken, at least, ms. */
const DROP_INTERVAL = 1000;

/** Between two pictures that are taken, at least, ms: the page makes one for each text. */
const PICTURE_INTERVAL = 1000;

/** What a page may still say when its notebook is closed: it goes into the journal. */
const lastWords: ReadonlySet<FromPage["type"]> = new Set<FromPage["type"]>(["changed", "working", "history"]);

/**
 * Hands on what the pages of a notebook say, none of it more often than it should come: a value that changes is handed on
 * once a frame, keys and drops come from a hand, and what comes faster comes from a cell.
 */
export class PageMessages {
  readonly #to: PageHearer;
  readonly #closed: AbortSignal;
  readonly #text: Latest<string>;
  readonly #working: Latest<string | null>;
  readonly #steps: Latest<string>;
  readonly #status: Latest<Status>;
  readonly #commands = new Map<Command, Pace>();
  readonly #drops = new Pace(DROP_INTERVAL);
  readonly #pictures = new Pace(PICTURE_INTERVAL);

  /** @param closed aborted when the notebook is closed */
  constructor(to: PageHearer, closed: AbortSignal) {
    this.#to = to;
    this.#closed = closed;
    this.#text = new Latest(to.onText);
    this.#working = new Latest(to.onWorking);
    this.#steps = new Latest((steps) => {
      this.#text.flush();
      to.onHistory(steps);
    });
    this.#status = new Latest(to.onStatus);
  }

  /** Hands on at once what waits of the work. */
  flush(): void {
    this.#text.flush();
    this.#working.flush();
    this.#steps.flush();
  }

  /** A message of the page, checked. */
  receive(message: FromPage): void {
    if (this.#closed.aborted && !lastWords.has(message.type)) return;
    this.#to.onAny();
    switch (message.type) {
      case "ready":
      case "pong":
        break;
      case "changed":
        this.#text.push(message.text);
        break;
      case "working":
        this.#working.push(message.working);
        break;
      case "history":
        this.#steps.push(message.steps);
        break;
      case "status":
        this.#status.push(message);
        break;
      case "command":
        this.#command(message.name);
        break;
      case "drop":
        this.#drop(message.files);
        break;
      case "picture":
        if (this.#pictures.passes()) this.#to.onPicture(message);
        break;
      case "network":
        this.#to.onNetwork(message.host);
        break;
      case "file":
      case "module":
      case "script":
      case "print":
        // The frame answers these.
        break;
    }
  }

  #command(name: Command): void {
    const pace = this.#commands.get(name) ?? new Pace(COMMAND_INTERVAL);
    this.#commands.set(name, pace);
    if (pace.passes()) this.#to.onCommand(name);
  }

  #drop(files: readonly DroppedFile[]): void {
    if (this.#drops.passes()) this.#to.onDrop(files.map(({name, blob}) => new File([blob], name)));
  }
}

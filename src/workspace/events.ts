import type {Label} from "../base/label.js";
import type {FileCommand} from "./file-commands.js";
import type {Preferences} from "./preferences.js";

/** What the reader asks of the workspace by a control that has nothing more to say. */
export type Intent =
  | "save"
  | "files"
  | "run"
  | "stop"
  | "restart"
  | "present"
  | "end-briefing"
  | "print"
  | "one-file"
  | "data"
  | "versions"
  | "network"
  | "language"
  | "theme"
  | "settings"
  | "refresh";

export class IntentEvent extends Event {
  readonly intent: Intent;

  constructor(intent: Intent) {
    super("ty-intent", {bubbles: true, composed: true});
    this.intent = intent;
  }
}

/** The reader has chosen otherwise than before. */
export class PreferencesEvent extends Event {
  readonly preferences: Preferences;

  constructor(preferences: Preferences) {
    super("ty-preferences");
    this.preferences = preferences;
  }
}

/** A choice the reader has just made. */
export class PreferEvent extends Event {
  readonly choice: Partial<Preferences>;

  constructor(choice: Partial<Preferences>) {
    super("ty-prefer");
    this.choice = choice;
  }
}

/** A new notebook is wanted, blank or a copy; `answer` hears why there is none, or nothing when there is. */
export class CreateEvent extends Event {
  readonly heading: string;
  /** The path of the template it is to be a copy of; undefined for a blank one. */
  readonly template: string | undefined;
  readonly answer: (fault: Label | undefined) => void;

  constructor(heading: string, template: string | undefined, answer: (fault: Label | undefined) => void) {
    super("ty-create", {bubbles: true, composed: true});
    this.heading = heading;
    this.template = template;
    this.answer = answer;
  }
}

/** An earlier text is wanted back. */
export class RestoreEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super("ty-restore", {bubbles: true, composed: true});
    this.text = text;
  }
}

/** A command of the list is wanted, of a notebook by its path where it is one's; or the menu from which to choose. */
export type FileAsk =
  | {readonly type: "do"; readonly name: FileCommand; readonly path: string | undefined}
  | {readonly type: "menu"; readonly path: string; readonly anchor: HTMLElement};

export class FileCommandEvent extends Event {
  readonly ask: FileAsk;

  constructor(ask: FileAsk) {
    super("ty-file-command");
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-intent": IntentEvent;
    "ty-preferences": PreferencesEvent;
    "ty-prefer": PreferEvent;
    "ty-create": CreateEvent;
    "ty-restore": RestoreEvent;
    "ty-file-command": FileCommandEvent;
  }
}

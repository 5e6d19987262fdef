import type {ReactiveController, ReactiveControllerHost} from "lit";

/** Undoes and redoes by keyboard, wherever the focus is: it may be nowhere, as after a button that is gone. */
export class UndoKeys implements ReactiveController {
  readonly #actions: {readonly undo: () => void; readonly redo: () => void};
  readonly #onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (isTyping(event) || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) this.#actions.undo();
    else this.#actions.redo();
  };

  constructor(host: ReactiveControllerHost, actions: {readonly undo: () => void; readonly redo: () => void}) {
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#onKey);
  }
}

/** A text being typed has an undo of its own; that of a cell is the notebook's. */
function isTyping(event: KeyboardEvent): boolean {
  const own = "input:not([type=range], [type=checkbox]), textarea, [contenteditable=true]:not(.cm-content)";
  return event.isComposing || event.composedPath().some((target) => target instanceof Element && target.matches(own));
}

import type {ReactiveController} from "lit";
import type {Command} from "./command.js";
import {keyOf} from "./keys.js";

/** All commands there are, each in one place: their keys, and what menus, palette, help and tooltips say of them. */
export class CommandTable implements ReactiveController {
  readonly #commands = new Map<string, Command>();
  /** Before the elements of the page, as an editor has a meaning of its own for most keys. */
  readonly #onKey = (event: KeyboardEvent) => {
    if (this.press(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) this.onUnknown(event);
  };

  /** Hears of keys that no command has, as long as not all commands are there. */
  onUnknown: (event: KeyboardEvent) => void = () => undefined;

  get all(): readonly Command[] {
    return [...this.#commands.values()];
  }

  add(commands: readonly Command[]): void {
    for (const command of commands) this.#commands.set(command.id, command);
  }

  find(id: string): Command | undefined {
    return this.#commands.get(id);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#onKey, {capture: true});
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#onKey, {capture: true});
  }

  /**
   * Does what the keys stand for.
   * @returns whether any command has them
   */
  press(event: KeyboardEvent): boolean {
    // An input method has the keys to itself while it composes.
    if (event.isComposing || event.key === "Process") return false;
    const key = keyOf(event);
    const command = this.all.find(
      ({keys, yieldsTo, applies}) =>
        keys?.includes(key) && !(yieldsTo && isIn(texts[yieldsTo], event)) && (applies?.() ?? true),
    );
    if (!command) return false;
    event.preventDefault();
    event.stopPropagation();
    command.run();
    return true;
  }
}

const fields = "input:not([type=range], [type=checkbox]), textarea, select, [contenteditable=true]:not(.cm-content)";

/** Where keys have a meaning of their own. */
const texts = {fields, typing: `${fields}, .cm-content`};

function isIn(selector: string, event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(selector));
}

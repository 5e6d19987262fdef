import type {Label} from "../../base/label.js";

/** Under which heading a command stands in a list. */
export type CommandGroup = "notebook" | "cell" | "text" | "look";

/** Something a reader can have done: by its key, from a menu or the palette, and listed with its key in the help. */
export interface Command {
  readonly id: string;
  readonly name: Label;
  readonly group: CommandGroup;
  /** The keys that do it, such as `Mod-Shift-p`; the first is shown. `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: readonly string[];
  /** What has its keys to itself while it has the focus: any text being typed, or only fields, which have an undo of their own. */
  readonly yieldsTo?: "typing" | "fields";
  /** Whether there is anything to do it to at present; always, where it is not said. */
  readonly applies?: () => boolean;
  readonly run: () => void;
}

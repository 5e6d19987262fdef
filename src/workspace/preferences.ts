import * as v from "valibot";
import {languages, type Language} from "../base/label.js";
import type {Theme} from "../page/protocol.js";

/** What the reader has chosen, for all notebooks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether the list of files is unfolded, where it has a place of its own. */
  readonly files: boolean;
}

const KEY = "tuiyan:preferences";

const schema = v.object({
  language: v.fallback(v.picklist(languages), "zh"),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  files: v.fallback(v.boolean(), false),
});

export function readPreferences(storage: Storage | undefined): Preferences {
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), storage?.getItem(KEY));
  return stored.success ? stored.output : v.parse(schema, {language: "zh", theme: "system", files: false});
}

/** Remembers them if the browser lets us; that it does not is no reason to disturb the reader. */
export function writePreferences(storage: Storage | undefined, preferences: Preferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Full or forbidden.
  }
}

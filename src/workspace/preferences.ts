import * as v from "valibot";
import {digitChoices, type Digits} from "../base/digits.js";
import {languages, type Language} from "../base/label.js";
import {MAX_AUTHOR} from "../page/author.js";
import type {Theme} from "../page/protocol.js";

export const themes = ["system", "light", "dark"] as const;

/** From the last change to saving, ms. */
export const saveDelays = [800, 5000, 30_000] as const;

/** What the reader has chosen, for all notebooks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether the list of files is unfolded, where it has a place of its own. */
  readonly files: boolean;
  /** How many significant digits of a number are shown. */
  readonly digits: Digits;
  /** Whether texts that look like formulas are marked as texts in CSV and in what is copied. */
  readonly formulasAsText: boolean;
  /** Under what name scenarios are made; empty where it is not to be said. */
  readonly author: string;
  readonly saveDelay: (typeof saveDelays)[number];
}

const KEY = "tuiyan:preferences";

/** What is missing or was never offered gives way to what holds for a first visit; all else stays. */
const schema = v.object({
  language: v.optional(v.fallback(v.picklist(languages), "zh"), "zh"),
  theme: v.optional(v.fallback(v.picklist(themes), "system"), "system"),
  files: v.optional(v.fallback(v.boolean(), false), false),
  digits: v.optional(v.fallback(v.picklist(digitChoices), 4), 4),
  formulasAsText: v.optional(v.fallback(v.boolean(), false), false),
  author: v.optional(v.fallback(v.pipe(v.string(), v.maxLength(MAX_AUTHOR)), ""), ""),
  saveDelay: v.optional(v.fallback(v.picklist(saveDelays), 800), 800),
});

export function readPreferences(storage: Storage | undefined): Preferences {
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), storage?.getItem(KEY));
  return stored.success ? stored.output : v.parse(schema, {});
}

/** Remembers them if the browser lets us; that it does not is no reason to disturb the reader. */
export function writePreferences(storage: Storage | undefined, preferences: Preferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Full or forbidden.
  }
}

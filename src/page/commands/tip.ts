import {locale, t} from "../../i18n/locale.js";
import {bracketed} from "../../i18n/punctuation.js";
import type {CommandHead} from "./known.js";
import {keyText} from "./keys.js";

/** What a control for a command says of it: its name, and the key that does the same. */
export function tipOf({name, keys}: Pick<CommandHead, "name" | "keys">): string {
  const [key] = keys ?? [];
  return key === undefined ? t(name) : `${t(name)}${bracketed(keyText(key), locale.language)}`;
}

import type {Language} from "../base/label.js";
import {locale} from "../i18n/locale.js";
import type {Theme} from "./protocol.js";

/** What a whole document follows: its language, for fonts and readers, and its appearance. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  locale.language = language;
}

export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function nextTheme(theme: Theme): Theme {
  return theme === "system" ? "light" : theme === "light" ? "dark" : "system";
}

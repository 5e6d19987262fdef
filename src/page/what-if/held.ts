import type {Language} from "../../base/label.js";
import {formatNumber} from "../../i18n/number.js";
import {punctuation} from "../../i18n/punctuation.js";

/** `其他控件保持现值：n = 3，区域 = 城区。` */
export function sayHeld(held: ReadonlyMap<string, unknown>, language: Language): string {
  const list = [...held].map(([name, value]) => name + shown(value, language)).join(punctuation[language].comma);
  return language === "zh" ? `其他控件保持现值：${list}。` : `Other controls stay as they are: ${list}.`;
}

/** A number, a text or a choice; of anything else the name alone says enough. */
function shown(value: unknown, language: Language): string {
  if (typeof value === "number") return ` = ${formatNumber(value, language)}`;
  return typeof value === "string" || typeof value === "boolean" ? ` = ${value}` : "";
}

import type {Language} from "../base/label.js";

const HAN = /\p{Script=Han}/u;

/** A notebook's title in the reader's language, where it holds both: `长治规划 | Changzhi's plan`. Any other stays whole. */
export function titleIn(title: string, language: Language): string {
  const parts = title.split(" | ");
  const [zh = "", en = ""] = parts;
  if (parts.length !== 2 || !HAN.test(zh) || HAN.test(en)) return title;
  return language === "zh" ? zh : en;
}

import type {Language} from "../../base/label.js";

/** How far the work on an answer has come. */
export interface Progress {
  readonly asked: number;
  readonly total: number | undefined;
  /** Seconds that are probably left; undefined before that can be told. */
  readonly left: number | undefined;
}

/** From so many milliseconds of work on, what is left can be told from what is done. */
const TELLING = 500;

/** @param elapsed ms of work so far */
export function progressOf(asked: number, total: number | undefined, elapsed: number): Progress {
  const isTold = total !== undefined && elapsed > TELLING && asked > 0;
  return {asked, total, left: isTold ? ((total - asked) * elapsed) / asked / 1000 : undefined};
}

/** `需要计算5120次，约17分钟。` */
export function sayLong(total: number, seconds: number, language: Language): string {
  const time = durationOf(seconds, language);
  return language === "zh"
    ? `这个单元算得慢：要算${total}次，约${time}。`
    : `This cell is slow: ${total} runs, about ${time}.`;
}

/** In seconds up to two minutes, then in minutes. */
export function durationOf(seconds: number, language: Language): string {
  const [count, unit] = seconds < 120 ? [Math.ceil(seconds), "s"] : [Math.ceil(seconds / 60), "min"];
  return language === "zh" ? `${count}${unit === "s" ? "秒" : "分钟"}` : `${count} ${unit}`;
}

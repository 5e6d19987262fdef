/** A numeral, or a word that states a quantity; lines and places are those of the text without its spaces. */
export interface Numeral {
  /** From 1. */
  readonly line: number;
  /** In its line, from 0. */
  readonly column: number;
  /** In the lines put together, from 0. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a Chinese numeral stands before when it counts, ranks or measures. Left out is what only makes a word with it,
 * such as 体 (一体), 流 (一流), 步 (进一步), 导 (半导体), 分 (百分点), 般, 切, 致, 系列.
 */
const measures = [
  // Counters, and what takes the place of one: 三大组团, 四片区, 一枚印章.
  "个项条家户所座处件套张台辆名位人支批种类级部枚扇道大片",
  // Time and order.
  "年月日天岁次届代期轮回号章节",
  // Amounts.
  "元吨亩米度倍成兆",
  // Places in the shorthand of plans: 一城四区, 一核两带四区.
  "城核带区",
].join("");

/** Not 零, which in a plan makes words: 零售, 零部件. */
const digits = "〇一二三四五六七八九十百千万亿两半几";

/**
 * Arabic; Chinese after 第 or before a measure word, unless it scales an Arabic one (167万人); words for all, and for a
 * level.
 */
const numeral = new RegExp(
  [
    String.raw`\d+(?:\.\d+)?`,
    `(?<=第)[${digits}]+|(?<![\\d${digits}])[${digits}]+(?=[${measures}]|公里|小时)`,
    "全覆盖|县县通|全面消除|倍增|平均水平|先进水平",
  ].join("|"),
  "gu",
);

/** The numerals of a text in its order. No numeral goes on in another line. */
export function numeralsIn(lines: readonly string[]): Numeral[] {
  let offset = 0;
  return lines.flatMap((line, i) => {
    const numerals = Array.from(line.matchAll(numeral), ({index: column, 0: text}) => {
      const start = offset + column;
      return {line: i + 1, column, start, end: start + text.length, text};
    });
    offset += line.length;
    return numerals;
  });
}

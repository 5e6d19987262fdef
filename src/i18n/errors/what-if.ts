import type {Sentences} from "./sentence.js";

/** Values that cannot be had under other settings: WhatIfError. */
export const whatIf = {
  "unknown-name": {
    zh: (of) =>
      `没有单元定义“${of("name")}”${of("suggestion") && `；是不是“${of("suggestion")}”`}？改好名字后请重新运行这个单元。`,
    en: (of) =>
      `No cell defines “${of("name")}”${of("suggestion") && `; did you mean “${of("suggestion")}”`}. Correct the name and run this cell again.`,
  },
  "still-running": {
    zh: (of) => `单元${of("cell")}还没有结果，请等它运行完。`,
    en: (of) => `Cell ${of("cell")} has no value yet; wait until it has run.`,
  },
  "cell-failed": {
    zh: (of) => `单元${of("cell")}有错误，请先改正。`,
    en: (of) => `Cell ${of("cell")} has an error; mend it first.`,
  },
  "own-control": {
    zh: (of) => `单元${of("cell")}会随杠杆重新生成控件，控件的取值无从得知；请改问它所依据的数。`,
    en: (of) =>
      `Cell ${of("cell")} makes its control anew when levers move, so that its value cannot be known; ask of what it is made from.`,
  },
  "changes-by-itself": {
    zh: (of) => `“${of("name")}”（单元${of("cell")}）自己会不断变化，无法在别的设置下取值；请改问不变的数。`,
    en: (of) =>
      `“${of("name")}” (cell ${of("cell")}) changes by itself and has no one value under other settings; ask of a value that stands still.`,
  },
} satisfies Sentences;

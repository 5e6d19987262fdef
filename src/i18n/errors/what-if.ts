import type {Label} from "../../base/label.js";
import type {Sentences} from "./sentence.js";

/** What a value is where it ought to be a number. */
export type ValueKind = "missing" | "nan" | "text" | "table" | "run" | "element" | "other";

const kinds: Readonly<Record<ValueKind, Label>> = {
  missing: {zh: "没有值", en: "has no value"},
  nan: {zh: "算不出数", en: "is not a number (NaN)"},
  text: {zh: "是文字", en: "is a text"},
  table: {zh: "是一张表，要先选出其中一个数", en: "is a table; pick a number of it first"},
  run: {
    zh: "是一次模型运行，请在它的卡片、图或表上点一个数来问",
    en: "is a run of a model; ask on a number of its cards, figures or tables",
  },
  element: {zh: "是页面上的元素", en: "is an element of the page"},
  other: {zh: "不是数", en: "is no number"},
};

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
  "changes-by-itself": {
    zh: (of) => `“${of("name")}”（单元${of("cell")}）自己会不断变化，无法在别的设置下取值；请改问不变的数。`,
    en: (of) =>
      `“${of("name")}” (cell ${of("cell")}) changes by itself and has no one value under other settings; ask of a value that stands still.`,
  },
  "no-levers": {
    zh: (of) =>
      `“${of("name")}”不随任何杠杆而变${of("controls") && `，只随控件${of("controls")}而变`}；请改问一个会随杠杆变的数${of("controls") && "，或把控件改成杠杆"}。`,
    en: (of) =>
      `“${of("name")}” depends on no lever${of("controls") && `, only on the control ${of("controls")}`}; ask of a number that one moves${of("controls") && ", or make the control a lever"}.`,
  },
  "not-a-number": {
    zh: (of) => `“${of("name")}”${kinds[of("kind") as ValueKind].zh}，不能这样问；请改问一个数。`,
    en: (of) => `“${of("name")}” ${kinds[of("kind") as ValueKind].en}; ask of a number.`,
  },
  "needs-tuiyan": {
    zh: (of) => `“${of("name")}”在别的设置下取值，要把各单元重新运行，这里做不到；请用推演打开这个笔记本。`,
    en: (of) =>
      `To have “${of("name")}” under other settings, cells must run again, which cannot be done here; open this notebook in Tuiyan.`,
  },
  "unknown-question": {
    zh: (of) => `没有“${of("question")}”这个问题，可问的有${of("known")}。`,
    en: (of) => `There is no question “${of("question")}”; there are ${of("known")}.`,
  },
} satisfies Sentences;

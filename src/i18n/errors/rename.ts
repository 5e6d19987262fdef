import type {Sentences} from "./sentence.js";

/** Why a name cannot be another: RenameError. */
export const rename = {
  "not-a-name": {
    zh: (of) => `“${of("name")}”不能作名称：只用文字、数字、_和$，不以数字开头，也不是程序的保留字。`,
    en: (of) => `“${of("name")}” cannot be a name: letters, digits, _ and $, no digit first, no word of JavaScript.`,
  },
  taken: {
    zh: (of) => `“${of("name")}”已经有了${of("cell") && `（单元${of("cell")}）`}，请换一个名称。`,
    en: (of) => `There is a “${of("name")}” already${of("cell") && ` (cell ${of("cell")})`}; choose another name.`,
  },
  "in-use": {
    zh: (of) => `单元${of("cell")}里的“${of("name")}”另有所指，请换一个名称。`,
    en: (of) => `Cell ${of("cell")} means something else by “${of("name")}”; choose another name.`,
  },
  shadowed: {
    zh: (of) => `单元${of("cell")}里有自己的“${of("name")}”，改名后会混淆，请换一个名称。`,
    en: (of) =>
      `Cell ${of("cell")} has a “${of("name")}” of its own that would be confused with it; choose another name.`,
  },
  "not-defined": {
    zh: (of) => `“${of("name")}”不是哪个单元定义的，不能改名。`,
    en: (of) => `No cell defines “${of("name")}”, so it cannot be renamed.`,
  },
  "defined-twice": {
    zh: (of) => `“${of("name")}”在单元${of("first")}和单元${of("second")}里都有定义，请先改好。`,
    en: (of) => `“${of("name")}” is defined in cells ${of("first")} and ${of("second")}; mend that first.`,
  },
  "kept-name": {
    zh: (of) => `“${of("name")}”是情景单元专用的名称，不能改，也不能改成它。`,
    en: (of) => `“${of("name")}” is the name of the cell that holds the scenarios; it stays theirs.`,
  },
  unread: {
    zh: (of) => `单元${of("cell")}用到“${of("name")}”，但这里读不懂它的代码；请先改好或手工改名。`,
    en: (of) =>
      `Cell ${of("cell")} uses “${of("name")}”, but its code cannot be read here; mend it, or rename it by hand.`,
  },
  same: {
    zh: (of) => `名称没有变，仍是“${of("name")}”。`,
    en: (of) => `The name is still “${of("name")}”; type another.`,
  },
} satisfies Sentences;

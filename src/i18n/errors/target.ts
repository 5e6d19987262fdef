import type {Label} from "../../base/label.js";
import type {TargetNeed} from "../../scenario/own-target.js";
import type {Particulars, Sentences} from "./sentence.js";

/** What ought to stand in a target where something else does. */
const needs: Readonly<Record<TargetNeed, Label>> = {
  list: {zh: "目标的列表", en: "a list of targets"},
  target: {zh: "有of、comparator和value的对象", en: "an object with of, comparator and value"},
  name: {zh: "单元所定义的名字", en: "a name that a cell defines"},
  comparator: {zh: ">、>=、=、<=、<之一", en: "one of >, >=, =, <= and <"},
  number: {zh: "一个数", en: "a number"},
  year: {zh: "年份", en: "a year"},
  text: {zh: "文字", en: "a text"},
  label: {zh: "文字，或zh、en各一段文字", en: "a text, or one each in zh and en"},
  place: {zh: '各维度的成员，如{"year": 2025}', en: 'members by index, such as {"year": 2025}'},
  row: {zh: "行号，从0数起", en: "the number of a row, from 0"},
};

/** Targets of a notebook that cannot be read: TargetError. */
export const target = {
  "target-form": {
    zh: (of) => `${placeZh(of)}应是${needs[of("need") as TargetNeed].zh}，${foundZh(of)}。请改正；改好之前原样保留。`,
    en: (of) =>
      `${placeEn(of)} must be ${needs[of("need") as TargetNeed].en}; ${of("found") ? `it is ${of("found")}` : "there is nothing"}. ` +
      `Correct it; until then it is kept as it is.`,
  },
} satisfies Sentences;

function foundZh(of: Particulars): string {
  return of("found") ? `现在是${of("found")}` : "现在什么也没有";
}

function placeZh(of: Particulars): string {
  const [number, key] = [of("target"), of("key")];
  return (number === "" ? "ownTargets" : `第${number}个目标`) + (key && `的“${key}”`);
}

function placeEn(of: Particulars): string {
  const [number, key] = [of("target"), of("key")];
  const named = number === "" ? "ownTargets" : `Target ${number}`;
  return key ? `“${key}” of ${named.toLowerCase()}` : named;
}

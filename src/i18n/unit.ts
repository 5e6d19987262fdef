import type {Language} from "../base/label.js";
import {bracketed} from "./punctuation.js";

const scales: readonly (readonly [zh: string, en: string])[] = [
  ["万亿", "10¹² "],
  ["亿", "10⁸ "],
  ["百万", "10⁶ "],
  ["万", "10⁴ "],
  ["千", "10³ "],
];

const english: Readonly<Record<string, string>> = {
  元: "yuan",
  美元: "USD",
  人: "people",
  户: "firms",
  件: "items",
  个: "items",
  年: "years",
  岁: "years",
  亩: "mu",
  吨: "t",
  吨标准煤: "tce",
  tCO2: "t CO₂",
  kgCO2: "kg CO₂",
  m3: "m³",
  个百分点: "pp",
  个等级: "grades",
  家: "firms",
  项: "items",
  所: "items",
  处: "places",
  小时: "h",
  瓦: "W",
  千瓦: "kW",
  公斤: "kg",
  立方米: "m³",
  兆: "Mbit/s",
};

/** The names above where one of it is meant: tce per person. */
const singular: Readonly<Record<string, string>> = {
  people: "person",
  firms: "firm",
  items: "item",
  years: "year",
};

/**
 * A unit as a reader sees it: `亿元@2020` is 亿元，2020年价, or 10⁸ yuan, 2020 prices. A pure number has none, whether it
 * is written 1 or not at all.
 */
export function unitName(unit: string, language: Language): string {
  if (unit === "1" || unit === "") return "";
  const bases = [...unit.matchAll(/@(\w+)/g)].map(([, base = ""]) => base);
  // A ratio of money to money is a price level.
  if (bases.length > 1) return language === "zh" ? "基年为1" : "base year = 1";
  const name = unit
    .replace(/@\w+/g, "")
    .split(/([/·])/)
    .map((part, i, parts) => (parts[i - 1] === "/" ? divisorName(part, language) : factorName(part, language)))
    .join("");
  const [base] = bases;
  return base === undefined ? name : `${name}${language === "zh" ? "，" : ", "}${priceBase(base, language)}`;
}

/** A unit as it follows a number: a bare power of ten would run into it. */
export function unitAfter(unit: string, language: Language): string {
  const name = unitName(unit, language);
  return name.startsWith("10") ? `× ${name}` : name;
}

/** A unit within a sentence, which its price base would interrupt. */
export function unitInProse(unit: string, language: Language): string {
  return unitAfter(unit, language).replace(/(?:，|, )(.+)$/, (_, base: string) => bracketed(base, language));
}

/** A unit without its price base, where there is no room and the base stands elsewhere. */
export function shortUnit(unit: string, language: Language): string {
  const isRatio = unit.split("@").length > 2;
  return unitName(isRatio ? unit : unit.replace(/@\w+/g, ""), language);
}

function priceBase(base: string, language: Language): string {
  if (language === "zh") return base === "current" ? "现价" : `${base}年价`;
  return base === "current" ? "current prices" : `${base} prices`;
}

function factorName(text: string, language: Language): string {
  if (language === "zh") return text.replace("CO2", "CO₂").replace("m3", "m³");
  const scale = scales.find(([zh]) => text.startsWith(zh) && text !== zh);
  const symbol = scale ? text.slice(scale[0].length) : text;
  return (scale?.[1] ?? "") + (english[symbol] ?? symbol);
}

function divisorName(text: string, language: Language): string {
  const name = factorName(text, language);
  return singular[name] ?? name;
}

import {defineIndex, defineYears} from "../../src/model/index.js";

/** The eight emerging industries of chapter 3, section 1 of the plan. */
export const industry = defineIndex("industry", {zh: "战略性新兴产业", en: "Emerging industry"}, [
  {id: "半导体光电", label: {zh: "半导体光电", en: "Semiconductor optoelectronics"}},
  {id: "装备制造", label: {zh: "装备制造", en: "Equipment manufacturing"}},
  {id: "医药健康", label: {zh: "医药健康", en: "Medicine and health"}},
  {id: "信创", label: {zh: "信创", en: "IT application innovation"}},
  {id: "新能源", label: {zh: "新能源", en: "New energy"}},
  {id: "新材料", label: {zh: "新材料", en: "New materials"}},
  {id: "固废利用", label: {zh: "固废利用", en: "Solid-waste recovery"}},
  {id: "通用航空", label: {zh: "通用航空", en: "General aviation"}},
]);

/**
 * The sectors that add up to GDP. The plan leaves 3.6% for agriculture and construction together, too little to split,
 * so they stay one residual sector.
 */
export const sector = defineIndex("sector", {zh: "行业", en: "Sector"}, [
  {id: "EXU", label: {zh: "采矿和电力热力燃气水", en: "Mining and utilities"}},
  {id: "MFT", label: {zh: "传统制造业", en: "Traditional manufacturing"}},
  {id: "SEI", label: {zh: "战略性新兴产业", en: "Emerging industries"}},
  {id: "SVX", label: {zh: "服务业（不含新兴产业）", en: "Services other than emerging"}},
  {id: "OTH", label: {zh: "农业和建筑业", en: "Primary and construction"}},
]);

export const fuel = defineIndex("fuel", {zh: "能源品种", en: "Fuel"}, [
  {id: "coal", label: {zh: "煤炭", en: "Coal"}},
  {id: "oil", label: {zh: "石油", en: "Oil"}},
  {id: "gas", label: {zh: "天然气", en: "Gas"}},
  {id: "nonfossil", label: {zh: "非化石能源", en: "Non-fossil"}},
]);

/** The base year, and the three five-year plans after it. */
export const years = defineYears({
  from: 2020,
  to: 2035,
  periods: [
    {id: "P1", from: 2021, to: 2025},
    {id: "P2", from: 2026, to: 2030},
    {id: "P3", from: 2031, to: 2035},
  ],
});

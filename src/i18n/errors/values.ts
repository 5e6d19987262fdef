import {meantEn, meantZh, type Particulars, type Sentences} from "./sentence.js";

/** Values that cannot be used: ParameterError. */
export const values = {
  "out-of-range": {
    zh: (of) => `${scenarioZh(of)}“${of("parameter")}”应${of("limits")}，现在是${of("value")}。`,
    en: (of) => `${scenarioEn(of)}“${of("parameter")}” must be ${of("limits")}; it is ${of("value")}.`,
  },
  "not-a-number": {
    zh: (of) => `${scenarioZh(of)}“${of("parameter")}”应是一个数，现在是${of("value")}。`,
    en: (of) => `${scenarioEn(of)}“${of("parameter")}” must be a number; it is ${of("value")}.`,
  },
  "not-an-option": {
    zh: (of) => `${scenarioZh(of)}“${of("parameter")}”只能是${of("options")}之一，现在是${of("value")}。`,
    en: (of) => `${scenarioEn(of)}“${of("parameter")}” must be one of ${of("options")}; it is ${of("value")}.`,
  },
  "unknown-parameter": {
    zh: (of) => `${scenarioZh(of)}没有名为“${of("parameter")}”的参数，${meantZh(of, "请核对名称")}`,
    en: (of) => `${scenarioEn(of)}There is no parameter “${of("parameter")}”; ${meantEn(of, "check the name")}`,
  },
  "no-ramp": {
    zh: (of) =>
      `${scenarioZh(of)}从“${of("parameter")}”= ${of("value")}出发，没有等差路径能得到与每年${of("constant")}相同的结果；` +
      `请取更接近${of("constant")}的起点。`,
    en: (of) =>
      `${scenarioEn(of)}No ramp from “${of("parameter")}” = ${of("value")} ends where ${of("constant")} a year does; ` +
      `choose a start nearer to ${of("constant")}.`,
  },
  "ramp-and-year": {
    zh: (of) =>
      `${scenarioZh(of)}“${of("parameter")}”与“${of("other")}”不能同时给出：一个时期要么是等差路径，要么逐年给出；请去掉一个。`,
    en: (of) =>
      `${scenarioEn(of)}“${of("parameter")}” and “${of("other")}” cannot both be given: a period is either a ramp or has ` +
      `single years; leave one out.`,
  },
  "not-numeric": {
    zh: (of) => `“${of("parameter")}”是选项，不是数，不能逐次改变；请给它一个固定的值。`,
    en: (of) =>
      `“${of("parameter")}” is an option, not a number, and cannot change from draw to draw; give it a fixed value.`,
  },
  "duplicate-parameter": {
    zh: (of) => `“${of("parameter")}”列了不止一次，请只留一次。`,
    en: (of) => `“${of("parameter")}” is listed more than once; list it once.`,
  },
  "repeated-lever": {
    zh: (of) =>
      `单元${of("first")}和单元${of("second")}里有两个杠杆都叫“${of("parameter")}”，只有前一个随情景走；请给其中一个另起名称。`,
    en: (of) =>
      `Two levers are called “${of("parameter")}”, in cell ${of("first")} and in cell ${of("second")}; only the first moves with scenarios. Give one another label.`,
  },
} satisfies Sentences;

/** In which scenario, where the error says so. */
function scenarioZh(of: Particulars): string {
  return of("scenario") && `情景“${of("scenario")}”中，`;
}

function scenarioEn(of: Particulars): string {
  return of("scenario") && `In the scenario “${of("scenario")}”: `;
}

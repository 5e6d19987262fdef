import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {said} from "../../i18n/errors/said.js";
import {calibrate} from "../../../src/scenario/official/calibrate.js";
import {faultOf} from "../../base/fault.js";

const energy = {input: "energy", year: 2020, value: 2600};

describe("the official data of a cell", () => {
  it.each<[unknown, string, string, string]>([
    [
      {},
      "official-form",
      "官方数据的写法不对：现在是{}；每项要有指标编号、年份和数值。",
      "The official data are not well formed:",
    ],
    [[{...energy, value: "2600"}], "official-form", '第1项的“value”现在是"2600"', 'figure 1, “value”, is "2600"'],
    [[{...energy, value: Number("1e999")}], "official-form", "“value”现在是Infinity", "“value”, is Infinity"],
    [[energy, 5], "official-form", "第2项现在是5", "figure 2 is 5"],
    [
      [{...energy, input: "enrgy"}],
      "unknown-input",
      "没有“enrgy”这个指标，是否指“energy”？",
      "no official input “enrgy”; did you mean “energy”?",
    ],
    [
      [{...energy, input: "industry", year: 2023}],
      "unknown-year",
      "“工业增加值”没有2023年，可填2020。",
      "“Industry” cannot be of 2023; choose 2020.",
    ],
    [
      [energy, energy],
      "given-twice",
      "“能源消费总量”2020年给了两次，请去掉一个。",
      "“Energy use” of 2020 is given twice; leave one out.",
    ],
    [
      [{...energy, value: -1}],
      "out-of-range",
      "“能源消费总量”应大于0，现在是−1。",
      "“Energy use” must be more than 0; it is −1.",
    ],
    [
      [energy, {...energy, input: "energy.MFT", value: 2600.5}],
      "exceeds",
      "部分不小于总体：2020年传统制造业能源消费 2600.5 万tce（合计2600.5），而2020年能源消费总量 2600 万tce；请改正其中一个。",
      "The parts leave nothing of the whole: Energy use: traditional manufacturing in 2020: 2600.5 (2600.5), but Energy use in 2020: 2600; correct one.",
    ],
    [
      [{input: "tertiary", year: 2020, value: 820}],
      "nothing-left",
      "2020年农业和建筑业增加值只剩−6.99 亿元：2020年第三产业增加值 820 亿元；请核对。",
      "Primary and construction in 2020 is left with −6.99: Tertiary industry in 2020: 820; check the figures.",
    ],
    [
      [{input: "energy", year: 2022, value: 1e9}],
      "no-solution",
      "也达不到2022年能源消费总量 1000000000 万tce；请核对。",
      "gives Energy use in 2022: 1000000000; check the figure.",
    ],
    [
      [{input: "energy", year: 2020, value: 90}],
      "refused",
      "填入2020年能源消费总量 90 万tce后模型没有结果：煤炭消费（余数）为负",
      "With Energy use in 2020: 90 the model gives no result: coal, the residual, is negative",
    ],
  ])("is refused and said in both languages: %j", (data, code, zh, en) => {
    const error = faultOf(() => calibrate(changzhi, data));
    expect(error).toMatchObject({name: "OfficialError", code});
    expect(said(error).zh).toContain(zh);
    expect(said(error).en).toContain(en);
  });

  it("is kept with its sources, in the order of the model's inputs and of the years", () => {
    const model = calibrate(changzhi, [
      {input: "gdp", year: 2023, value: 2300},
      {...energy, source: " 统计公报 "},
      {input: "gdp", year: 2021, value: 1900},
    ]);
    const {observations = []} = model.calibration ?? {};
    expect(observations.map(({input, year, source, isUsed}) => [input.id, year, source, isUsed])).toEqual([
      ["energy", 2020, "统计公报", true],
      ["gdp", 2021, "", false],
      ["gdp", 2023, "", true],
    ]);
    expect(model.parameter("e0.MFT")?.source).toMatchObject({
      class: "derived",
      text: {zh: "按官方数据推算（使用者填入）：2020年能源消费总量 2600 万tce（出处：统计公报）；原基准值 6.2"},
      facts: [],
    });
  });
});

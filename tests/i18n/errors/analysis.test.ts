import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {checkColumnNames} from "../../../src/scenario/column-names.js";
import {splitDifference, splitScenarios} from "../../../src/scenario/difference/difference.js";
import {toDraws} from "../../../src/scenario/discovery/draws.js";
import {leverOf} from "../../../src/scenario/lever.js";
import {chainedLmdi, lmdi} from "../../../src/scenario/decomposition/lmdi.js";
import {sobolIndices} from "../../../src/scenario/sensitivity/sobol-indices.js";
import {faultOf} from "../../base/fault.js";
import {said} from "./said.js";

describe("an answer that cannot be had", () => {
  it.each([
    [
      () => leverOf(changzhi, "attain", {low: 1, high: 0}),
      "“attain”的范围不成立：从1到0；两端应是有限的数，且前者小于后者。",
      "“attain” has no range from 1 to 0; both must be finite, the first below the second.",
    ],
    [
      () => checkColumnNames(["attain", "value"], ["unit", "value"]),
      "杠杆“value”与表中自有的一列同名（unit、value），表里会分不清；请给这个参数换一个名称。",
      "The lever “value” is called as a column that the table has anyway (unit, value); give the parameter another id.",
    ],
    [
      () => {
        const inputs = ["a", "b"].map((parameter) => ({
          parameter,
          distribution: {type: "constant", value: 1} as const,
        }));
        return sobolIndices(() => 0, inputs, {correlations: [{parameters: ["a", "b"], correlation: 0.5}]});
      },
      "a、b彼此相关（0.5），方差份额只能在相互独立的杠杆之间划分；请只留其中一个，或改用它们共用的值。",
      "a, b are correlated (0.5), and shares of the variance are of independent levers; keep one of them, or move the value they share.",
    ],
    [
      () => lmdi([[-1, 1]], [[1, 1]]),
      "不能分解：因素“1”在“1”处是−1，应为零或正数；请把它并入其他单元。",
      "Cannot be decomposed: the factor “1” is −1 at “1”, and must be zero or positive; join this cell with another.",
    ],
    [
      () => lmdi([[0]], [[2]], "multiplicative"),
      "总量从0变到2，为零时没有比率，不能用乘法分解；请改用加法。",
      "A total that goes from 0 to 2 has no ratio and cannot be decomposed by factors that multiply; add them instead.",
    ],
    [
      () => chainedLmdi([[[1]]]),
      "逐期分解至少要有两个时期，现在有1个。",
      "A chain needs two periods or more; there are 1.",
    ],
    [
      () => splitDifference(() => 0, {a: 1, b: 2}, {a: 2, b: 3}, {groups: [{name: "g", levers: ["c"]}]}),
      "“c”在两个情景中取值相同，不能归入一组；取值不同的有：a、b。",
      "“c” does not differ between the two scenarios and cannot be in a group; what differs: a, b.",
    ],
    [
      () =>
        splitScenarios(
          changzhi,
          {name: "a", values: {closure: "top_down", "td.mfg_share.2025": 0.1, attain: 0.2}},
          {name: "b", values: {closure: "top_down", "td.mfg_share.2025": 0.45, attain: 1}},
          {variable: "energy", place: {year: 2025}},
        ),
      "attain取后一情景的值、td.mfg_share.2025取前一情景的值时，没有结果（行业增加值为负：新兴产业或给定比重超出了可分的总量；" +
        "请降低产值目标、实现率或调整比重）；请把互相依赖的杠杆归入一组。",
      "There is no result with attain as in the second scenario and td.mfg_share.2025 as in the first (a sector's value added " +
        "is negative: emerging output or the given shares exceed what there is to share; lower the targets or attainment, or " +
        "change the shares); put levers that need each other in one group.",
    ],
    [
      () => toDraws({a: [1]}, [false, true]),
      "“a”有1次抽样，结果有2次，应一样多；请核对。",
      "“a” has 1 draws and the outcome 2; they must be as many.",
    ],
    [
      () => toDraws({a: [1, NaN]}, [false, true]),
      "“a”的第2次抽样是NaN；一列应全是有限的数，或全是选项。",
      "Draw 2 of “a” is NaN; a column has finite numbers only, or options only.",
    ],
    [
      () => toDraws({a: [1, 2]}, [false, false]),
      "2次抽样中一次也没有出现所问的结果，请换一个出现过的。",
      "It happens in none of 2 draws; choose an outcome that some of them have.",
    ],
  ])("is said so in both languages", (action, zh, en) => {
    expect(said(faultOf(action))).toEqual({zh, en});
  });
});

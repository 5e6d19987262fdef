import {describe, expect, it} from "vitest";
import {scalar} from "../../../src/model/index.js";
import {ensembleOf} from "../../../src/page/ensemble.js";
import {checkMatrix} from "../../../src/scenario/ensemble/correlation.js";
import {checkKept, defineEnsemble, type EnsembleSpec} from "../../../src/scenario/ensemble/ensemble.js";
import {runEnsemble} from "../../../src/scenario/ensemble/run-ensemble.js";
import {directionNumbers} from "../../../src/scenario/ensemble/sobol.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf} from "../../model/small-model.js";
import {said} from "./said.js";

const model = modelOf({
  parameters: {tax: {default: "1", valid: "[0,1]", distribution: "uniform(0,1)"}, rate: 1, share: 1},
  inputs: {
    tax: scalar("tax", label("tax")),
    rate: scalar("rate", label("rate")),
    share: scalar("share", label("share")),
  },
});
const outputs = [{variable: "tax"}];
const refused = (given: Partial<EnsembleSpec>) =>
  said(faultOf(() => defineEnsemble(model, {outputs, draws: 8, ...given})));
const distributed = (tax: string) => refused({distributions: {tax}});

describe("an ensemble that cannot be run", () => {
  it("is told what is wrong with a distribution", () => {
    expect(distributed("uniform(1,0)")).toEqual({
      zh: "“tax”的分布uniform(1,0)不能用：各数应由小到大，众数在高低之间。",
      en: "The distribution of “tax”, uniform(1,0), cannot be used: its numbers must rise, with the mode between low and high.",
    });
    expect(distributed("normal(0,0)").zh).toBe("“tax”的分布normal(0,0)不能用：离散程度应大于0。");
    expect(distributed("lognormal(0,1)").zh).toBe("“tax”的分布lognormal(0,1)不能用：中位数应大于0。");
    expect(distributed("discrete(1:0.5)").zh).toBe(
      "“tax”的分布discrete(1:0.5)不能用：各值应不同，概率不能为负，合计应为1。",
    );
    expect(distributed("uniform(0,2)").zh).toBe("“tax”的分布uniform(0,2)不能用：它超出了参数的取值范围，请收窄。");
    const correlations = [{parameters: ["tax", "rate"], correlation: 0.5}];
    expect(refused({correlations}).zh).toMatch(/^“rate”没有分布，请给它一个：请写成“uniform/);
    expect(refused({correlations}).en).toMatch(/^“rate” has no distribution; give it one: write one such as uniform/);
  });

  it("is told what is wrong with correlations", () => {
    const distributions = {rate: "uniform(0,1)", share: "uniform(0,1)"};
    const correlated = (parameters: string[], correlation: number) =>
      refused({distributions, correlations: [{parameters, correlation}]});
    expect(correlated(["tax", "rate", "share"], -0.9)).toEqual({
      zh: "tax、rate、share的相关不能用：这些相关不可能同时成立（矩阵不是半正定的，最小特征值−0.8），请把它们调得更接近0。",
      en:
        "The correlations of tax, rate, share cannot be used: they cannot hold together (the matrix is not positive " +
        "semi-definite; its smallest eigenvalue is −0.8); bring them closer to 0.",
    });
    expect(correlated(["tax"], 0.5).zh).toBe("tax的相关不能用：至少要有两个参与抽样的参数。");
    expect(correlated(["tax", "tax"], 0.5).zh).toBe("tax、tax的相关不能用：这一对写了不止一次，请只留一处。");
    expect(correlated(["tax", "rate"], 1.5).zh).toBe("tax、rate的相关不能用：1.5不在−1到1之间。");
    const matrix = (rows: number[][]) => said(faultOf(() => checkMatrix(["a", "b"], rows))).zh;
    expect(matrix([[1, 0]])).toBe("a、b的相关不能用：矩阵应每个参数一行一列。");
    expect(
      matrix([
        [1, 0.2],
        [0.1, 1],
      ]),
    ).toBe("a、b的相关不能用：矩阵不对称。");
    expect(
      matrix([
        [0.9, 0],
        [0, 1],
      ]),
    ).toBe("a的相关不能用：对角线应为1，现在是0.9。");
  });

  it("is told which numbers it cannot have", () => {
    expect(refused({draws: 0})).toEqual({
      zh: "抽样次数应是1以上的整数，现在是0。",
      en: "An ensemble needs a whole number of draws from 1; it is 0.",
    });
    expect(refused({seed: -1})).toEqual({
      zh: "随机种子应是不小于0的整数，现在是−1。",
      en: "A seed must be a whole number from 0; it is −1.",
    });
    expect(said(faultOf(() => ensembleOf(model, {outputs, draws: 8}, {workers: -1})))).toEqual({
      zh: "后台线程数应是不小于0的整数，现在是−1。",
      en: "The number of workers must be a whole number from 0; it is −1.",
    });
    expect(said(faultOf(() => checkKept(defineEnsemble(model, {outputs, draws: 1e9}), 1e9)))).toEqual({
      zh: "结果太多：1000000000次抽样×1个输出，最多67108864个数；请减少其中之一，或者只要统计量。",
      en:
        "Too many results: 1000000000 draws × 1 outputs, of at most 67108864 numbers; ask for fewer of either, or for " +
        "statistics alone.",
    });
    expect(said(faultOf(() => directionNumbers(300)))).toEqual({
      zh: "Sobol序列最多256维，这里有300维；请改用拉丁超立方或随机抽样，或减少参数。",
      en:
        "A Sobol sequence has at most 256 dimensions, and this needs 300; choose a Latin hypercube or random draws, or " +
        "fewer parameters.",
    });
  });

  it("is told which output it does not have", async () => {
    const result = await runEnsemble(defineEnsemble(model, {outputs, draws: 1}));
    expect(said(faultOf(() => result.column("taxes")))).toEqual({
      zh: "集合的输出中没有唯一的“taxes”，请写明变量和位置。",
      en: "The ensemble has no single output “taxes”; name one of its variables, with its place.",
    });
  });
});

import type {Label} from "../../base/label.js";
import type {CorrelationFault} from "../../scenario/ensemble/correlation.js";
import type {DistributionFault} from "../../scenario/ensemble/distribution.js";
import type {Particulars, Sentences} from "./sentence.js";

/** Why a distribution cannot be used, and the way out. */
const distributionFaults: Readonly<Record<DistributionFault, Label>> = {
  form: {
    zh: "请写成“uniform(0,1)”、“discrete(1:0.4,2:0.6)”这样的式子，名称可以是uniform、triangular、normal、lognormal、discrete或constant",
    en: "write one such as uniform(0,1) or discrete(1:0.4,2:0.6); there are uniform, triangular, normal, lognormal, discrete and constant",
  },
  order: {zh: "各数应由小到大，众数在高低之间", en: "its numbers must rise, with the mode between low and high"},
  spread: {zh: "离散程度应大于0", en: "its spread must be more than 0"},
  median: {zh: "中位数应大于0", en: "its median must be more than 0"},
  probabilities: {
    zh: "各值应不同，概率不能为负，合计应为1",
    en: "its values must differ, and its probabilities, none below 0, add up to 1",
  },
  limits: {zh: "它超出了参数的取值范围，请收窄", en: "it reaches outside what the parameter may be; narrow it"},
};

/** Why correlations cannot be used, and the way out. */
const correlationFaults: Readonly<Record<CorrelationFault, (value: string) => Label>> = {
  parameters: () => ({zh: "至少要有两个参与抽样的参数", en: "at least two parameters that are drawn are needed"}),
  twice: () => ({zh: "这一对写了不止一次，请只留一处", en: "the pair is named twice; leave one"}),
  range: (value) => ({zh: `${value}不在−1到1之间`, en: `${value} is not between −1 and 1`}),
  square: () => ({zh: "矩阵应每个参数一行一列", en: "the matrix needs a row and a column for each parameter"}),
  symmetric: () => ({zh: "矩阵不对称", en: "the matrix is not symmetric"}),
  diagonal: (value) => ({zh: `对角线应为1，现在是${value}`, en: `the diagonal must be 1; it is ${value}`}),
  semidefinite: (value) => ({
    zh: `这些相关不可能同时成立（矩阵不是半正定的，最小特征值${value}），请把它们调得更接近0`,
    en: `they cannot hold together (the matrix is not positive semi-definite; its smallest eigenvalue is ${value}); bring them closer to 0`,
  }),
};

/** Ensembles that cannot be run, or asked so: ScenarioError. */
export const ensemble = {
  "bad-distribution": {
    zh: (of) =>
      of("distribution") === ""
        ? `“${of("parameter")}”没有分布，请给它一个：${distributionFault(of).zh}。`
        : `“${of("parameter")}”的分布${of("distribution")}不能用：${distributionFault(of).zh}。`,
    en: (of) =>
      of("distribution") === ""
        ? `“${of("parameter")}” has no distribution; give it one: ${distributionFault(of).en}.`
        : `The distribution of “${of("parameter")}”, ${of("distribution")}, cannot be used: ${distributionFault(of).en}.`,
  },
  "bad-correlation": {
    zh: (of) => `${of("parameters")}的相关不能用：${correlationFault(of).zh}。`,
    en: (of) => `The correlations of ${of("parameters")} cannot be used: ${correlationFault(of).en}.`,
  },
  "too-many-dimensions": {
    zh: (of) => `Sobol序列最多${of("limit")}维，这里有${of("value")}维；请改用拉丁超立方或随机抽样，或减少参数。`,
    en: (of) =>
      `A Sobol sequence has at most ${of("limit")} dimensions, and this needs ${of("value")}; choose a Latin hypercube or ` +
      `random draws, or fewer parameters.`,
  },
  "too-many-results": {
    zh: (of) =>
      `结果太多：${of("draws")}次抽样×${of("outputs")}个输出，最多${of("limit")}个数；请减少其中之一，或者只要统计量。`,
    en: (of) =>
      `Too many results: ${of("draws")} draws × ${of("outputs")} outputs, of at most ${of("limit")} numbers; ask for fewer of either, or for statistics alone.`,
  },
  "no-draws": {
    zh: (of) => `抽样次数应是1以上的整数，现在是${of("value")}。`,
    en: (of) => `An ensemble needs a whole number of draws from 1; it is ${of("value")}.`,
  },
  "bad-seed": {
    zh: (of) => `随机种子应是不小于0的整数，现在是${of("value")}。`,
    en: (of) => `A seed must be a whole number from 0; it is ${of("value")}.`,
  },
  "bad-workers": {
    zh: (of) => `后台线程数应是不小于0的整数，现在是${of("value")}。`,
    en: (of) => `The number of workers must be a whole number from 0; it is ${of("value")}.`,
  },
  "no-such-output": {
    zh: (of) => `集合的输出中没有唯一的“${of("output")}”，请写明变量和位置。`,
    en: (of) => `The ensemble has no single output “${of("output")}”; name one of its variables, with its place.`,
  },
} satisfies Sentences;

function distributionFault(of: Particulars): Label {
  return distributionFaults[of("fault") as DistributionFault];
}

function correlationFault(of: Particulars): Label {
  return correlationFaults[of("fault") as CorrelationFault](of("value"));
}

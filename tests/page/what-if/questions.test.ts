import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {changzhi, correlations, identities, scenarios as shipped, targets} from "../../../models/changzhi/index.js";
import type {Values} from "../../../src/model/index.js";
import {compareAll} from "../../../src/page/compare.js";
import {askVariable} from "../../../src/page/what-if/ask-variable.js";
import type {AskedNumber} from "../../../src/page/what-if/asked-number.js";
import type {Options} from "../../../src/page/what-if/question.js";
import {toUncertain} from "../../../src/page/what-if/questions/sobol.js";
import {questionOf, questions, type QuestionId} from "../../../src/page/what-if/questions/index.js";
import {rankLevers} from "../../../src/page/what-if/rank-levers.js";
import {settle} from "../../../src/page/what-if/settle.js";
import {designPoints} from "../../../src/scenario/sensitivity/saltelli-design.js";
import {toScenarios} from "../../../src/scenario/scenario.js";

// A machine that has no processor to spare for workers.
beforeAll(() => vi.stubGlobal("navigator", {hardwareConcurrency: 0}));
afterAll(() => vi.unstubAllGlobals());

const knowledge = {targets, identities, correlations};
/** GDP by itself, of which the emerging industries are a part. */
const topDown = {closure: "top_down", "td.g.P1": 0.08};

const never = new AbortController().signal;

function asked(variable: string, values: Values = {}, year = 2025): AskedNumber {
  const result = changzhi.run([{name: "now", values}]);
  return askVariable(result, variable, {year}, compareAll(values, toScenarios(shipped)), knowledge);
}

function answer<Id extends QuestionId>(number: AskedNumber, id: Id, options: Options = {}) {
  const question = questions[id];
  const slices = {signal: never, onProgress: () => undefined, onFirst: () => undefined};
  return question.answer(number, settle(number, options, question.usualLevers), slices) as ReturnType<
    (typeof questions)[Id]["answer"]
  >;
}

describe("a number of Changzhi's model", () => {
  it("is asked with its own levers, the plan's goal and all scenarios", () => {
    const share = asked("sei_share");
    expect(share.label.zh).toBe("新兴产业占地区生产总值比重，2025年");
    expect(share.goals).toMatchObject([{comparator: ">", value: 12}]);
    const ids = share.levers.map(({parameter}) => parameter.id);
    expect(ids).toContain("attain");
    // The power of 2030 has no part in the shares of 2025.
    expect(ids).not.toContain("KT.2030");
    expect(share.scenarios).toHaveLength(5);
  });

  it("is the same under values as a run gives, in the unit shown", () => {
    const values = {attain: 0.9, "g.SVX.P1": 0.07};
    const run = changzhi.run(values).value("sei_share", {year: 2025});
    expect(asked("sei_share").under(values)).toBeCloseTo(Number(run) * 100, 10);
  });

  it("has the levers that move it most first", async () => {
    const ranked = await rankLevers(asked("sei_share"));
    expect(ranked.levers[0]?.parameter.id).toBe("attain");
  });
});

describe("the goal “>12% in 2025”", () => {
  it("is reached by attainment at the closed form of the model", async () => {
    // The share is linear in attainment where GDP does not move with the emerging industries.
    const nominal = (2800 / (1711.6 * 1.08 ** 5)) ** (1 / 5) - 1;
    const {solution} = await answer(asked("sei_share", {...topDown, "td.pi.P1": nominal}), "goal", {
      levers: ["attain"],
      goal: {comparator: "=", value: 12},
    });
    expect(solution).toMatchObject({kind: "solved"});
    expect(solution.kind === "solved" && solution.at.values.attain).toBeCloseTo(336 / 340.2, 9);
  });

  it("is given in all digits as it is typed into the lever, which says per cent", async () => {
    const nominal = (2800 / (1711.6 * 1.08 ** 5)) ** (1 / 5) - 1;
    const share = asked("sei_share", {...topDown, "td.pi.P1": nominal});
    const found = await answer(share, "goal", {levers: ["attain"], goal: {comparator: "=", value: 12}});
    const {columns, rows} = questions.goal.toTable(share, found, "zh");
    const exact = rows[0]?.[columns.findIndex(({key}) => key === "exact")];
    expect(Number(exact)).toBeCloseTo((100 * 336) / 340.2, 7);
  });

  it("is said to be met where it is", async () => {
    const {solution} = await answer(asked("sei_share"), "goal");
    expect(solution.kind).toBe("met");
  });

  it("out of reach is answered with what binds", async () => {
    const share = asked("sei_share");
    const found = await answer(share, "goal", {levers: ["attain"], goal: {comparator: ">", value: 60}});
    expect(found.solution).toMatchObject({kind: "unreachable", limits: [{id: "attain", at: "high"}]});
    expect(questions.goal.say(share, found, "zh")).toContain("达不到");
    expect(questions.goal.say(share, found, "zh")).toContain("目标实现率（已到范围的高端）");
  });
});

describe("an answer", () => {
  it("about two scenarios adds up to their difference", async () => {
    const co2 = asked("co2_cons", {}, 2030);
    const {split} = await answer(co2, "why", {from: "S1_trend", to: "S0_plan_literal"});
    const sum = split.parts.reduce((all, {contribution}) => all + contribution, 0);
    expect(sum).toBeCloseTo(split.to - split.from, 9);
    expect(split.to).toBeCloseTo(co2.value, 9);
  });

  it("by factors adds up to the change between the years", async () => {
    const {effects, from, to} = await answer(asked("co2_terr"), "factors");
    const sum = effects.reduce((all, {value}) => all + value, 0);
    expect(sum).toBeCloseTo(to - from, 9);
    expect(from).toBeCloseTo(Number(changzhi.run().value("co2_terr", {year: 2020})), 6);
  });

  it("on certainty has quantiles in order in every year, and a chance between none and one", async () => {
    const {years, chance, values, draws} = await answer(asked("sei_share"), "certainty");
    expect(draws).toBe(values.length);
    for (const {quantiles} of years) expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    expect(chance.probability).toBeGreaterThanOrEqual(0);
    expect(chance.probability).toBeLessThanOrEqual(1);
  });

  it("of every question becomes a table without holes and a sentence, in both languages", async () => {
    for (const id of Object.keys(questions) as QuestionId[]) {
      // Only totals have factors.
      const number = await rankLevers(asked(id === "factors" ? "co2_terr" : "sei_share"));
      const question = questionOf(id);
      expect(question.whyNot(number)).toBeUndefined();
      const found = await question.answer(number, settle(number, {}, question.usualLevers), {
        signal: never,
        onProgress: () => undefined,
        onFirst: () => undefined,
      });
      for (const language of ["zh", "en"] as const) {
        const {columns, rows} = question.toTable(number, found, language);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row).toHaveLength(columns.length);
        // A model may say of an equation that it is undefined; a hole in a sentence is followed by its next word.
        expect(question.say(number, found, language)).not.toMatch(/NaN|undefined[^;]/);
      }
    }
  });

  it("on shares of the variance of emissions counts what the model refuses, and says where that is", async () => {
    const co2 = await rankLevers(asked("co2_terr"));
    const found = await answer(co2, "sobol");
    const inputs = co2.levers.slice(0, questions.sobol.usualLevers).map(toUncertain);
    const refuses = (values: Values) => Number.isNaN(co2.orNaN(values));
    const points = [...designPoints(inputs, {samples: found.leftOut.of, seed: 1, pairs: false})].map(refuses);
    const rows = Array.from({length: found.leftOut.of}, (_, i) => points.slice(i * 10, i * 10 + 10));
    const leftOut = rows.filter((row) => row.includes(true)).length;
    // More local electricity than there is coal for.
    expect(leftOut).toBeGreaterThan(0);
    expect(found.leftOut.rows).toBe(leftOut);
    expect(found.inputs).toHaveLength(8);
    expect(questions.sobol.say(co2, found, "zh")).toContain(`512行抽样中有${leftOut}行因没有结果而整行略去，“`);
    expect(questions.sobol.say(co2, found, "en")).toContain(`${leftOut} of 512 rows of the sample are left out`);
  });

  it("that rests on a few results only says that it has none, and why", async () => {
    const fault = new RangeError("负数");
    const narrow: AskedNumber = {
      ...asked("sei_share"),
      under: ({attain = 0}) => {
        if (Number(attain) < 1) throw fault;
        return Number(attain);
      },
      orNaN: ({attain = 0}) => (Number(attain) < 1 ? NaN : Number(attain)),
    };
    const levers = {levers: ["attain", "overlap"]};
    const shares = await answer(narrow, "sobol", levers);
    expect(questions.sobol.say(narrow, shares, "zh")).toContain("略去的超过一半");
    expect(questions.sobol.draw(narrow, shares, {width: 600, language: "zh"})).toBeUndefined();
    for (const [id, said] of [
      // Attainment goes from 30% to 130% in twenty steps of 5 points: fourteen of them are below 100%.
      ["table", "21个取值中有14个没有结果，例如：负数。"],
      // In eight steps of 12.5 points six are.
      ["grid", "81个取值中有54个没有结果，例如：负数。"],
      ["tornado", "4个取值中有1个没有结果，例如：负数。"],
    ] as const) {
      const found = await answer(narrow, id, levers);
      expect(questionOf(id).say(narrow, found, "zh")).toContain(said);
    }
    const certain = await answer({...narrow, result: undefined}, "certainty");
    expect(certain.draws + certain.unsound).toBe(1024);
    const said = questions.certainty.say(narrow, certain, "zh");
    expect(said).toContain(`1024个取值中有${certain.unsound}个没有结果，例如：负数。`);
  });

  it("ends when it is told to", async () => {
    const ended = new AbortController();
    ended.abort(new Error("enough"));
    const number = asked("sei_share");
    const question = questions.tornado;
    await expect(
      question.answer(number, settle(number, {}, question.usualLevers), {
        signal: ended.signal,
        onProgress: () => undefined,
        onFirst: () => undefined,
      }),
    ).rejects.toThrow("enough");
  });
});

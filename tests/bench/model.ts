import {changzhi} from "../../models/changzhi/index.js";
import {makeSampler} from "../../src/scenario/ensemble/sampler.js";
import {handWritten} from "./hand-written.js";
import {baselineInputs, checkSame, ensembleOf} from "./indicators.js";
import type {Suite} from "./measure.js";

let turn = 0;

/** Other values each time, so that no result can be kept from the run before. */
function values() {
  turn = (turn + 1) % 100;
  return {"industries.半导体光电.target": 300 + turn};
}

/** The two ways in which the Changzhi model runs: its whole result for one scenario, all variables and years. */
const whole: Suite = {
  title: "Changzhi model, one scenario",
  subject: {name: "compiled loops", run: () => changzhi.run(values())},
  reference: {name: "Arquero", run: () => changzhi.run(values(), {on: "arquero"})},
};

const DRAWS = 1000;

/** What the model's language costs: the same equations for the same draws, compiled from it and written by hand. */
function againstHandWritten(): Suite {
  const {evaluator, design} = ensembleOf(DRAWS);
  const draws = new Float64Array(DRAWS * evaluator.parameters.length);
  makeSampler(design)(0, DRAWS, draws);
  const input = baselineInputs();
  const size = DRAWS * evaluator.outputs.length;
  const [own, byHand] = [new Float64Array(size), new Float64Array(size)];
  const states = new Uint8Array(DRAWS);
  const subject = {name: "compiled loops", run: () => evaluator.evaluate(draws, own, states)};
  const reference = {name: "a loop written by hand", run: () => handWritten(input, draws, byHand, DRAWS)};
  const check = () => {
    subject.run();
    reference.run();
    checkSame(own, byHand);
  };
  return {title: `Changzhi's indicators, ${DRAWS} draws`, subject, reference, budget: 1.5, check};
}

export const suites: readonly Suite[] = [whole, againstHandWritten()];

import {changzhi} from "../../models/changzhi/index.js";
import type {Suite} from "./measure.js";

let turn = 0;

/** Other values each time, so that no result can be kept from the run before. */
function values() {
  turn = (turn + 1) % 100;
  return {"industries.半导体光电.target": 300 + turn};
}

/** The two ways in which the Changzhi model runs: its whole result for one scenario, all variables and years. */
export const suites: readonly Suite[] = [
  {
    title: "Changzhi model, one scenario",
    subject: {name: "compiled loops", run: () => changzhi.run(values())},
    reference: {name: "Arquero", run: () => changzhi.run(values(), {on: "arquero"})},
  },
];

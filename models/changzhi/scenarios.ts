import list from "../../data/changzhi/scenarios.json" with {type: "json"};
import type {Label} from "../../src/base/label.js";
import type {Values} from "../../src/model/index.js";

/** The reference scenarios, the baseline first; all are illustrative. */
export const scenarios: readonly {
  readonly name: string;
  readonly title: Label;
  readonly note: Label;
  readonly color: number;
  readonly values: Values;
}[] = list;

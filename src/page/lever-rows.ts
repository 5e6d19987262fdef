import type {Label} from "../base/label.js";
import type {Parameter} from "../model/index.js";
import type {Scenario} from "../scenario/scenario.js";
import type {LeverBoard} from "./lever-board.js";

/** A lever as a row of a table of scenarios. */
export interface LeverRow {
  readonly id: string;
  /** Undefined for one that scenarios name and the notebook does not have. */
  readonly parameter: Parameter | undefined;
  readonly group: Label;
}

const others: Label = {zh: "没有控件的参数", en: "Parameters without a control"};
const unknown: Label = {zh: "笔记本里没有的杠杆", en: "Levers that the notebook does not have"};

/** All levers that are shown, then those that only scenarios name. */
export function leverRows(board: LeverBoard, scenarios: readonly Scenario[]): LeverRow[] {
  const shown = board.sources.flatMap(({groups}) =>
    groups.flatMap(({label, parameters}) =>
      parameters.map((parameter) => ({id: parameter.id, parameter, group: label})),
    ),
  );
  const rows = new Map(shown.map((row): [string, LeverRow] => [row.id, row]));
  const named = new Set(scenarios.flatMap(({own}) => Object.keys(own)).filter((id) => !rows.has(id)));
  const rest = [...named].map((id): LeverRow => {
    const parameter = board.find(id);
    return {id, parameter, group: parameter ? others : unknown};
  });
  return [...rows.values(), ...rest.sort((a, b) => Number(!a.parameter) - Number(!b.parameter))];
}

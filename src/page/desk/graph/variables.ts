import type {Label} from "../../../base/label.js";
import {locale, t} from "../../../i18n/locale.js";
import {graph as words} from "../../../i18n/graph.js";
import {shortUnit} from "../../../i18n/unit.js";
import {isLeverSource} from "../../lever-source.js";
import type {Session} from "../../session/session.js";
import {describeValue} from "../describe-value.js";
import {builtinDocs} from "../docs/ours.js";
import {noteNames} from "./graph.js";

/** A variable as a reader is told of it. */
export interface VariableRow {
  readonly name: string;
  readonly cell: number;
  readonly type: string;
  readonly size: string;
  readonly unit: string;
  readonly preview: string;
  /** What is odd about it. */
  readonly note: Label | undefined;
}

/** The names of the notebook that the page itself uses. */
const kept = new Set(["scenarios"]);

/** Every name that a cell defines, in the order of the cells. */
export function variableRows({kernel}: Session): VariableRow[] {
  const {names, values, controls} = kernel.graph;
  const notes = new Map(
    noteNames(names, new Set(builtinDocs.keys()), kept).map(({name, note}) => [name, words[note]] as const),
  );
  return names.flatMap(({id, outputs}) =>
    outputs.map((name) => {
      const {type, size, preview} = describeValue(values.get(name));
      const isLever = controls.has(name);
      return {
        name,
        cell: id,
        type: t(isLever ? words.lever : type),
        size: isLever ? "" : size,
        unit: unitOf(controls.get(name)),
        preview,
        note: notes.get(name),
      };
    }),
  );
}

/** The unit of a lever of a single parameter. */
function unitOf(control: unknown): string {
  if (!isLeverSource(control)) return "";
  const parameters = control.groups.flatMap((group) => group.parameters);
  const [only] = parameters;
  return only && parameters.length === 1 ? shortUnit(only.display, locale.language) : "";
}

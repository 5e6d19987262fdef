import type {Values} from "../../model/index.js";
import {EXACT_LIMIT, splitDifference, type DifferenceSplit} from "../../scenario/difference/difference.js";
import {inSlices} from "../../scenario/in-slices.js";
import type {AskedNumber, LeverChange} from "./asked-number.js";
import type {Slices} from "./question.js";

/** What of the difference between two settings is due to which lever. */
export interface Split {
  readonly changes: readonly LeverChange[];
  readonly split: DifferenceSplit;
}

/** Orders of the levers that are tried where their combinations are too many. */
const PERMUTATIONS = 256;

/** @throws what the levers, the model or a cell refuse; {@link AnalysisError} where the difference cannot be split */
export async function splitBetween(
  {differ, under}: Pick<AskedNumber, "differ" | "under">,
  from: Values,
  to: Values,
  {signal, onProgress}: Pick<Slices<unknown>, "signal" | "onProgress">,
): Promise<Split> {
  const changes = differ(from, to);
  const ids = new Set(changes.map(({parameter}) => parameter.id));
  const common = Object.fromEntries(Object.entries(from).filter(([id]) => !ids.has(id)));
  // Every lever has a value on both sides, so that the same levers are asked about each time.
  const side = (key: "from" | "to"): Values =>
    Object.fromEntries(
      changes.flatMap((change) => (change[key] === undefined ? [] : [[change.parameter.id, change[key]]])),
    );
  const parts = changes.length;
  // Of every combination, or of so many orders of the levers.
  const total = parts <= EXACT_LIMIT ? 2 ** parts : PERMUTATIONS * (parts - 1) + 2;
  const split = await inSlices(
    (f) => splitDifference(f, side("from"), side("to"), {permutations: PERMUTATIONS}),
    (values) => under({...common, ...values}),
    {signal, onProgress: (count) => onProgress(count, total)},
  );
  return {changes, split};
}

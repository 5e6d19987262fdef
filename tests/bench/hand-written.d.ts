/**
 * The bottom-up Changzhi model as one would write it by hand: one loop over the years of a draw, what a year needs in
 * variables of its own, and only what is asked for written down. It makes none of the model's checks.
 * @param input the baseline's inputs by name
 * @param draws the ensemble's parameters of one draw after those of another
 * @param results takes one value for each draw, output after output, as in `./indicators.ts`
 */
export function handWritten(
  input: Readonly<Record<string, Float64Array>>,
  draws: Float64Array,
  results: Float64Array,
  count: number,
): void;

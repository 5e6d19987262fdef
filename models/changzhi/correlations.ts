import {correlations as rows} from "./data.js";

/** Groups of uncertain parameters that go together, with the correlation between any two of a group. */
export const correlations: readonly {readonly parameters: readonly string[]; readonly correlation: number}[] = rows.map(
  ({parameters, correlation}) => ({parameters: parameters.split("|"), correlation}),
);

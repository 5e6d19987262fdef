function noLegend(): never {
  throw new Error("the page's own charts have no legends: lines are named where they end");
}

/** In place of Plot's legends; a plot asks for its own after it is drawn, and has none. */
export const createLegends = (): readonly Element[] => [];

/** What a plot gives its reader to ask for a legend with. */
export const exposeLegends = (): (() => never) => noLegend;

export {noLegend as legend};

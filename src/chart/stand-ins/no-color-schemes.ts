/** In place of Plot's colour schemes: the page's own charts name every colour, as a scenario has the same one everywhere. */
function noScheme(scheme: unknown): never {
  throw new Error(`the page's own charts have no colour schemes: ${String(scheme)}; give the colours as range`);
}

const isNoScheme = (): boolean => false;

export {
  isNoScheme as isCategoricalScheme,
  isNoScheme as isDivergingScheme,
  noScheme as maybeBooleanRange,
  noScheme as ordinalRange,
  noScheme as ordinalScheme,
  noScheme as quantitativeScheme,
};

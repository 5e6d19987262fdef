/**
 * The heavy parts of the page, each loaded when it is first needed. In the page's own build they are further scripts
 * (see bundles-classic.ts), as a frame without an origin cannot load modules.
 */
export const bundles = {
  /** Everything of Plot, for cells; the page's own charts use a part of it. */
  plot: () => import("@observablehq/plot"),
  inputs: () => import("./inputs.js"),
  d3: () => import("d3"),
  /** What Arquero reads and writes Arrow with. */
  arrow: () => import("@uwdata/flechette"),
  /** Reads tables of Arrow and of Parquet. */
  columnar: () => import("./columnar.js"),
  /** Shows rows. */
  rows: () => import("./rows.js"),
  katex: () => import("./katex.js"),
  editor: () => import("./editor/editor.js"),
  /** The tools of a reader who writes. */
  desk: () => import("./desk/desk.js"),
  /** Reads cells in TypeScript and in Observable JavaScript. */
  compilers: () => import("../kernel/compilers.js"),
  /** Modules beside the notebook. */
  modules: () => import("./modules.js"),
  /** DuckDB for SQL cells, without the 34 MB that it asks for itself. */
  sql: () => import("./sql/sql.js"),
  export: () => import("../export/index.js"),
  /** Lays out code. */
  format: () => import("./format.js"),
  changzhi: () => import("../../models/changzhi/index.js"),
  /** The text of Changzhi's plan. */
  plan: () => import("../../models/changzhi/plan-text.js"),
  analysis: () => import("./analysis.js"),
  /** Computes ensembles. */
  worker: () => import("./worker.js"),
  official: () => import("./official.js"),
  /** Where a number comes from, and questions asked of it. */
  ask: () => import("./ask.js"),
  print: () => import("./print.js"),
  briefing: () => import("./briefing.js"),
  /** What the page has around it where it is a file of its own. */
  onefile: () => import("./one-file.js"),
  picture: () => import("./picture.js"),
  targets: () => import("./targets.js"),
  scenarios: () => import("./scenario-tools.js"),
  /** Says why a fetch failed. */
  network: () => import("./network.js"),
  /** What can be undone, as it is kept between openings. */
  history: () => import("./kept-history.js"),
};

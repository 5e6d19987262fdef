/**
 * Imports point one way: a part may use those that stand before it here, never one after it.
 * `models/` reads like a paper: it sees the modelling language and its own data.
 */
const order = [
  "src/base",
  "src/data",
  "src/model",
  "models",
  "src/scenario",
  "src/notebook",
  "src/kernel",
  "src/i18n",
  "src/chart",
  "src/export",
  "src/page",
  "src/server",
  "src/workspace",
  "src/cli",
];

/** What a part may see of those before it, where that is not all of them. */
const only = {
  models: ["src/base", "src/model", "models", "data"],
  "src/model": ["src/base", "src/model"],
  "src/data": ["src/base", "src/data"],
  "src/notebook": ["src/base", "src/notebook"],
  "src/chart": ["src/base", "src/chart"],
  "src/server": ["src/base", "src/notebook", "src/server"],
};

const folder = (path) => `^${path}/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      // A part that is loaded later may use what has loaded it: that is no cycle when either begins.
      severity: "error",
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ["dynamic-import"]}},
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.ts$", "\\.css$", "^src/(kernel|chart)/stand-ins/", "^src/page/bundles-classic\\.ts$"],
      },
      to: {},
    },
    ...order.slice(0, -1).map((part, i) => ({
      name: `only-backwards-from-${part.replace("/", "-")}`,
      severity: "error",
      from: {path: folder(part)},
      to: {path: order.slice(i + 1).map(folder)},
    })),
    ...Object.entries(only).map(([part, seen]) => ({
      name: `what-${part.replace("/", "-")}-may-see`,
      severity: "error",
      from: {path: folder(part)},
      to: {path: ["^src/", "^models/"], pathNot: seen.map(folder)},
    })),
    {
      name: "no-dom-in-the-engine",
      comment: "what runs in Node and in a worker draws nothing",
      severity: "error",
      from: {
        path: [
          "^src/base/",
          "^src/data/",
          "^src/model/",
          "^src/scenario/",
          "^src/notebook/",
          "^src/export/",
          "^models/",
        ],
      },
      to: {path: ["node_modules/lit", "node_modules/@observablehq/plot", "node_modules/@lit"]},
    },
    {
      name: "no-node-in-the-browser",
      severity: "error",
      from: {pathNot: ["^src/server/", "^src/cli/"]},
      to: {dependencyTypes: ["core"]},
    },
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.json"},
    enhancedResolveOptions: {exportsFields: ["exports"], conditionNames: ["import", "types", "default"]},
  },
};

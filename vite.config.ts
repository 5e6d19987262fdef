import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {minify} from "terser";
import {defineConfig, type EnvironmentOptions, type Plugin, type UserConfig} from "vite";
import {tuiyanServer} from "./src/server/plugin.js";
import {shippedNotebooks} from "./src/server/shipped.js";

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const kit = root("node_modules/@observablehq/notebook-kit/dist/src/");

/** Parts of notebook-kit that its package keeps to itself (so it is pinned), and what stands in for some of them. */
export function notebookKit(): Plugin {
  const instead: Readonly<Record<string, string>> = {
    // Cells show their values our way; compilers that few notebooks need come later; code in prose stays plain.
    "runtime/define.js ./display.js": root("src/kernel/display.ts"),
    "javascript/transpile.js ./observable.js": root("src/kernel/stand-ins/later-compilers.ts"),
    "javascript/transpile.js ./typescript.js": root("src/kernel/stand-ins/later-compilers.ts"),
    "runtime/stdlib/md.js ./highlight.js": root("src/kernel/stand-ins/no-highlight.ts"),
    "runtime/stdlib/md.js @sindresorhus/slugify": root("src/kernel/stand-ins/slugify.ts"),
  };
  return {
    name: "tuiyan-notebook-kit",
    enforce: "pre",
    resolveId(source, importer) {
      if (source.startsWith("notebook-kit/")) return kit + source.slice("notebook-kit/".length);
      // While developing, an address ends in the version of what the package imports.
      return importer?.startsWith(kit)
        ? instead[`${importer.slice(kit.length).replace(/\?.*/, "")} ${source}`]
        : undefined;
    },
  };
}

/** Within the page's own script the heavy parts are loaded as scripts, not imported as modules. */
function classicBundles(): Plugin {
  return {
    name: "tuiyan-classic-bundles",
    enforce: "pre",
    applyToEnvironment: ({name}) => name === "page",
    resolveId(source, importer) {
      return /^\.\.?\/bundles\.js$/.test(source) && importer?.includes("/src/page/")
        ? root("src/page/bundles-classic.ts")
        : undefined;
    },
  };
}

/** Only the form of KaTeX's fonts that every browser of today reads, as they are put into the script. */
function oneFontFormat(): Plugin {
  return {
    name: "tuiyan-one-font-format",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("katex.min.css")) return undefined;
      return code.replace(/,url\(fonts\/[\w-]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "");
    },
  };
}

/** Character references in prose are decoded by the browser, which knows them all. */
function browserEntities(): Plugin {
  return {
    name: "tuiyan-browser-entities",
    enforce: "pre",
    applyToEnvironment: ({name}) => name === "page",
    resolveId: (source, importer) =>
      source === "entities" && importer?.includes("/markdown-it/")
        ? root("src/kernel/stand-ins/entities.ts")
        : undefined,
  };
}

/** Reading and writing Arrow is a script of its own. */
function laterArrow(): Plugin {
  return {
    name: "tuiyan-later-arrow",
    enforce: "pre",
    applyToEnvironment: ({name}) => name === "page",
    resolveId: (source, importer) =>
      source === "@uwdata/flechette" && importer?.includes("/arquero/")
        ? root("src/kernel/stand-ins/arrow.ts")
        : undefined,
  };
}

/** What Plot can and the page's own charts do not use; the Plot that cells have is whole, in a script of its own. */
function ownCharts(): Plugin {
  const instead: Readonly<Record<string, string>> = {
    "d3-geo": root("src/chart/stand-ins/no-maps.ts"),
    "./schemes.js": root("src/chart/stand-ins/no-color-schemes.ts"),
    "./scales/schemes.js": root("src/chart/stand-ins/no-color-schemes.ts"),
    "./legends.js": root("src/chart/stand-ins/no-legends.ts"),
  };
  return {
    name: "tuiyan-own-charts",
    enforce: "pre",
    applyToEnvironment: ({name}) => name === "page",
    resolveId: (source, importer) =>
      importer && /\/(?:@observablehq\/plot|d3)\/src\//.test(importer) ? instead[source] : undefined,
  };
}

/** DuckDB as its package has it, for the page to ask for when a query first runs. */
function duckDB(): Plugin {
  const files = {"duckdb-browser-eh.worker.js": "duckdb.js", "duckdb-eh.wasm": "duckdb.wasm"};
  return {
    name: "tuiyan-duckdb",
    apply: "build",
    applyToEnvironment: ({name}) => name === "sql",
    async writeBundle({dir = ""}) {
      for (const [from, to] of Object.entries(files))
        await copyFile(root(`node_modules/@duckdb/duckdb-wasm/dist/${from}`), join(dir, to));
    },
  };
}

/** The page's charts do not move by themselves; the names `d3` gives to cells have transitions, in a script of their own. */
function noTransitions(): Plugin {
  return {
    name: "tuiyan-no-transitions",
    applyToEnvironment: ({name}) => name === "page",
    transform: (code, id) => (id.includes("/d3-transition/") ? {code, map: null, moduleSideEffects: false} : undefined),
  };
}

/** A second look at the page's script, of which every reader waits for every byte: it becomes a hundredth smaller. */
function minifiedAgain(): Plugin {
  return {
    name: "tuiyan-minified-again",
    applyToEnvironment: ({name}) => name === "page",
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const {code} = await minify(chunk.code, {ecma: 2020, compress: {passes: 2}});
        if (code) chunk.code = code;
      }
    },
  };
}

/**
 * A classic script for the frame, which has no origin and so cannot load modules.
 * @param shared modules it takes from the page's script, by the name they have there
 */
function classic(file: string, entry: string, shared: Readonly<Record<string, string>> = {}): EnvironmentOptions {
  const names = new Map(Object.entries(shared).map(([path, name]) => [root(path), name]));
  return {
    consumer: "client",
    define: {"process.env.NODE_ENV": '"production"'},
    build: {
      outDir: "dist/site/page",
      emptyOutDir: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      copyPublicDir: false,
      lib: {
        entry: root(entry),
        formats: ["iife"],
        name: `tuiyan_${file}`,
        fileName: () => `${file}.js`,
        cssFileName: file,
      },
      rolldownOptions: {
        external: (id) => names.has(id),
        output: {globals: (id) => names.get(id) ?? id},
      },
    },
  };
}

/** Of the page's script, for the parts loaded later: an error is of one class, wherever it is thrown and caught. */
const shared = {"src/base/errors.ts": "tuiyan_errors"};

const environments: Record<string, EnvironmentOptions> = {
  cli: {
    consumer: "server",
    build: {
      outDir: "dist/cli",
      ssr: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: {tuiyan: root("src/cli/tuiyan.ts"), "ensemble-worker": root("src/cli/ensemble-worker.ts")},
      },
    },
  },
  lib: {
    consumer: "client",
    build: {
      outDir: "dist/lib",
      target: "es2022",
      minify: false,
      copyPublicDir: false,
      lib: {
        entry: {
          tuiyan: root("src/page/standalone.ts"),
          analysis: root("src/page/analysis.ts"),
          ask: root("src/page/elsewhere/ask.ts"),
          targets: root("src/page/targets.ts"),
          official: root("src/page/official.ts"),
          changzhi: root("models/changzhi/index.ts"),
        },
        formats: ["es"],
      },
      rolldownOptions: {
        external: (id) => /^(@?[\w-]+)(\/|$)/.test(id) && !id.startsWith("notebook-kit/") && !id.includes("?"),
      },
    },
  },
  // The workspace; it comes first, as it empties the folder that the page's scripts go into.
  client: {consumer: "client", build: {outDir: "dist/site", modulePreload: {polyfill: false}}},
  page: classic("page", "src/page/main.ts"),
  start: classic("start", "src/page/start.ts"),
  outside: classic("outside", "src/page/outside.ts"),
  print: classic("print", "src/page/print.ts"),
  briefing: classic("briefing", "src/page/briefing.ts", {"src/i18n/locale.ts": "tuiyan_page"}),
  plot: classic("plot", "node_modules/@observablehq/plot/src/index.js"),
  inputs: classic("inputs", "src/page/inputs.ts"),
  d3: classic("d3", "node_modules/d3/src/index.js"),
  arrow: classic("arrow", "node_modules/@uwdata/flechette/src/index.js"),
  columnar: classic("columnar", "src/page/columnar.ts", {
    ...shared,
    "node_modules/@uwdata/flechette/src/index.js": "tuiyan_arrow",
    "src/i18n/errors.ts": "tuiyan_page",
  }),
  rows: classic("rows", "src/page/rows.ts", {"src/i18n/locale.ts": "tuiyan_page"}),
  katex: classic("katex", "src/page/katex.ts", {...shared, "src/i18n/errors.ts": "tuiyan_page"}),
  editor: classic("editor", "src/page/editor/editor.ts", {
    ...shared,
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  desk: classic("desk", "src/page/desk/desk.ts", {
    ...shared,
    "node_modules/acorn/dist/acorn.mjs": "tuiyan_acorn",
    "node_modules/arquero/src/index.js": "tuiyan_arquero",
    "src/page/bundles.ts": "tuiyan_page",
    "src/page/elements/cell.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  format: classic("format", "src/page/format.ts"),
  sql: classic("sql", "src/page/sql/sql.ts", {
    ...shared,
    "src/page/bundles.ts": "tuiyan_page",
    "src/base/file-error.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
    "src/page/script-source.ts": "tuiyan_page",
  }),
  compilers: classic("compilers", "src/kernel/compilers.ts"),
  modules: classic("modules", "src/page/modules.ts", {
    ...shared,
    "node_modules/acorn/dist/acorn.mjs": "tuiyan_acorn",
    "src/page/bundles.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  export: classic("export", "src/export/index.ts", {
    ...shared,
    "node_modules/arquero/src/index.js": "tuiyan_arquero",
    "src/i18n/errors.ts": "tuiyan_page",
  }),
  changzhi: classic("changzhi", "models/changzhi/index.ts", {...shared, "src/model/index.ts": "tuiyan_model"}),
  analysis: classic("analysis", "src/page/analysis.ts", {
    ...shared,
    "node_modules/arquero/src/index.js": "tuiyan_arquero",
    "src/model/index.ts": "tuiyan_model",
    "src/page/bundles.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
  }),
  worker: classic("worker", "src/page/worker.ts"),
  onefile: classic("onefile", "src/page/one-file.ts", {
    "src/base/file-error.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  network: classic("network", "src/page/network.ts", {...shared, "src/i18n/errors.ts": "tuiyan_page"}),
  picture: classic("picture", "src/page/picture.ts"),
  history: classic("history", "src/page/kept-history.ts"),
  targets: classic("targets", "src/page/targets.ts", {
    ...shared,
    "src/model/index.ts": "tuiyan_model",
    "src/page/elements/figure.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  official: classic("official", "src/page/official.ts", {
    ...shared,
    "src/model/index.ts": "tuiyan_model",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  scenarios: classic("scenarios", "src/page/scenario-tools.ts", {
    ...shared,
    "node_modules/arquero/src/index.js": "tuiyan_arquero",
    "src/model/index.ts": "tuiyan_model",
    "src/model/definition.ts": "tuiyan_model",
    "src/page/bundles.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
  plan: classic("plan", "models/changzhi/plan-text.ts"),
  ask: classic("ask", "src/page/ask.ts", {
    ...shared,
    "node_modules/arquero/src/index.js": "tuiyan_arquero",
    "node_modules/@observablehq/plot/src/index.js": "tuiyan_plot",
    "src/model/index.ts": "tuiyan_model",
    "src/model/expression.ts": "tuiyan_page",
    "src/page/bundles.ts": "tuiyan_page",
    "src/i18n/errors.ts": "tuiyan_page",
    "src/i18n/locale.ts": "tuiyan_page",
  }),
};

/** `vite build --app` makes everything; with `--mode library` only what the package is, without the site. */
export default defineConfig(({mode}): UserConfig => ({
  // No address begins at the root: any server may have the site, under any path.
  base: "./",
  plugins: [
    notebookKit(),
    classicBundles(),
    oneFontFormat(),
    browserEntities(),
    laterArrow(),
    ownCharts(),
    noTransitions(),
    duckDB(),
    minifiedAgain(),
    shippedNotebooks("notebooks"),
    tuiyanServer({folder: "notebooks", templates: "notebooks", pages: "dist/site/page"}),
  ],
  environments,
  builder: {
    async buildApp(builder) {
      const wanted = mode === "library" ? ["cli", "lib"] : Object.keys(environments);
      for (const name of wanted) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
}));

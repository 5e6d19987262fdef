import {BundleError} from "../base/bundle-error.js";
import {isPacked, packedPart, scriptAddress} from "./parts.js";
import {scripts} from "./script-source.js";

/** The heavy parts as further classic scripts; each leaves what it has under a name. */
export const bundles = {
  plot: () => loadScript("plot"),
  inputs: () => loadScript("inputs"),
  d3: () => loadScript("d3"),
  arrow: () => loadScript("arrow"),
  // It makes tables of Arrow.
  columnar: () => loadScript("arrow").then(() => loadScript("columnar")),
  rows: () => loadScript("rows"),
  katex: () => loadScript("katex"),
  compilers: () => loadScript("compilers"),
  modules: () => loadScript("modules"),
  sql: () => loadScript("sql"),
  editor: () => loadScript("editor"),
  desk: () => loadScript("desk"),
  export: () => loadScript("export"),
  format: () => loadScript("format"),
  changzhi: () => loadScript("changzhi"),
  plan: () => loadScript("plan"),
  analysis: () => loadScript("analysis"),
  worker: () => loadScript("worker"),
  official: () => loadScript("official"),
  // It draws with the Plot that cells have.
  ask: () => loadScript("plot").then(() => loadScript("ask")),
  print: () => loadScript("print"),
  briefing: () => loadScript("briefing"),
  onefile: () => loadScript("onefile"),
  picture: () => loadScript("picture"),
  targets: () => loadScript("targets"),
  scenarios: () => loadScript("scenarios"),
  network: () => loadScript("network"),
  history: () => loadScript("history"),
};

const loading = new Map<string, Promise<unknown>>();

/** Where this script came from, while it is known: it is gone once the script has run; `blob:` where it came from a document. */
const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

function loadScript(file: string): Promise<unknown> {
  const known = loading.get(file) ?? startLoading(file);
  loading.set(file, known);
  return known;
}

async function startLoading(file: string): Promise<unknown> {
  const src = await addressOf(file);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => {
      resolve((globalThis as unknown as Record<string, unknown>)[`tuiyan_${file}`]);
    };
    script.onerror = () => {
      loading.delete(file);
      reject(new Error(`cannot load: ${file}.js`));
    };
    document.head.append(script);
  });
}

/** Beside the page's script, from the workspace, or in the document where that carries its scripts. */
async function addressOf(file: string): Promise<string> {
  const packed = packedPart(`${file}.js`);
  if (packed !== undefined) return scriptAddress(packed);
  if (!base.startsWith("blob:")) return new URL(`${file}.js`, base).href;
  if (scripts.ask && !isPacked()) return URL.createObjectURL(await scripts.ask(file));
  throw file === "editor" ? new BundleError("no-editor", file) : new BundleError("not-included", file);
}

/** The heavy parts as further classic scripts beside the page's own; each leaves what it has under a name. */
export const bundles = {
  plot: () => loadScript("plot"),
  inputs: () => loadScript("inputs"),
  d3: () => loadScript("d3"),
  katex: () => loadScript("katex"),
  editor: () => loadScript("editor"),
  export: () => loadScript("export"),
  changzhi: () => loadScript("changzhi"),
};

const loading = new Map<string, Promise<unknown>>();

/** Where this script came from, while it is known: it is gone once the script has run. */
const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

function loadScript(file: string): Promise<unknown> {
  const known = loading.get(file) ?? startLoading(file);
  loading.set(file, known);
  return known;
}

function startLoading(file: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`${file}.js`, base).href;
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

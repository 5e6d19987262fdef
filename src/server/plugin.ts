import {readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Plugin} from "vite";
import {ApiError} from "./api-error.js";
import {createMiddleware} from "./middleware.js";
import {sendFile} from "./static-files.js";

export interface TuiyanServerOptions {
  /** The folder of notebooks; relative to Vite's root. */
  readonly folder: string;
  /** The folder of notebooks that new ones can be copies of; relative to Vite's root. By default there are none. */
  readonly templates?: string | undefined;
  /** The folder of the built page's scripts; relative to Vite's root. By default `page` in the build's output. */
  readonly pages?: string;
}

/**
 * Serves a folder of notebooks through Vite, in development (the workspace from its sources) and in preview (the built
 * site) alike. The page of a notebook is always the built one.
 */
export function tuiyanServer({folder, templates, pages}: TuiyanServerOptions): Plugin {
  const pathsIn = (root: string, outDir: string) => ({
    folder: resolve(root, folder),
    templates: templates === undefined ? undefined : resolve(root, templates),
    pages: resolve(root, pages ?? join(outDir, "page")),
  });
  return {
    name: "tuiyan-server",
    apply: "serve",
    config: () => ({
      // Else Vite would serve any HTML file below its root as a page of the workspace's origin, a notebook's too.
      appType: "custom",
      // By default it lets every page on localhost read this one, and with it the token.
      server: {cors: false, host: "127.0.0.1"},
      preview: {cors: false, host: "127.0.0.1"},
    }),
    configureServer(server) {
      const {root, build} = server.config;
      const html = async () => server.transformIndexHtml("/", await readFile(join(root, "index.html"), "utf8"));
      const paths = pathsIn(root, build.outDir);
      server.middlewares.use(createMiddleware({...paths, html}));
    },
    configurePreviewServer(server) {
      const {root, build} = server.config;
      const site = resolve(root, build.outDir);
      const paths = pathsIn(root, build.outDir);
      server.middlewares.use(
        createMiddleware({
          ...paths,
          html: () => readBuilt(join(site, "index.html")),
          sendAsset: (response, path) => sendFile(response, site, path, cacheControl(path, build.assetsDir)),
        }),
      );
    },
  };
}

async function readBuilt(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ApiError("failed", "the site is not built; run npm run build", {}, {cause: error});
  }
}

/** Files in the assets' folder have a hash in their name; all others may change with the next build. */
function cacheControl(path: string, assets: string): string {
  return path.startsWith(`/${assets}/`) ? "public, max-age=31536000, immutable" : "no-store";
}

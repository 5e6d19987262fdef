import type {AddressInfo} from "node:net";
import {TuiyanError} from "../base/errors.js";
import {tuiyanServer} from "./plugin.js";

export interface StartOptions {
  /** The folder of notebooks; absolute. */
  readonly folder: string;
  /** The folder of notebooks that new ones can be copies of; absolute. By default there are none. */
  readonly templates?: string;
  /** The built site; absolute. */
  readonly site: string;
  readonly port: number;
  /** Whether it must be this port, or may be the next free one. */
  readonly strictPort: boolean;
}

export interface RunningServer {
  readonly port: number;
  /** What to open; `localhost` always, since the browser keeps unsaved work by address. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site over a folder of notebooks, to this machine only.
 * @throws {TuiyanError} `port-taken`
 */
export async function startServer({folder, templates, site, port, strictPort}: StartOptions): Promise<RunningServer> {
  // Vite takes a while to load, and no other command needs it.
  const {preview} = await import("vite");
  try {
    const server = await preview({
      configFile: false,
      envDir: false,
      root: site,
      logLevel: "error",
      build: {outDir: "."},
      preview: {host: "127.0.0.1", port, strictPort, open: false},
      plugins: [tuiyanServer({folder, templates})],
    });
    const {port: taken} = server.httpServer.address() as AddressInfo;
    return {port: taken, address: `http://localhost:${taken}/`, close: () => server.close()};
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("already in use")) throw error;
    throw new TuiyanError(
      "port-taken",
      `port taken: ${port}; leave out --port for the next free one`,
      {port},
      {cause: error},
    );
  }
}

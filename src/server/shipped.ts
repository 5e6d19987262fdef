import {resolve} from "node:path";
import type {Plugin} from "vite";
import {SHIPPED_FILE} from "./contract.js";
import {listNotebooks} from "./list.js";
import {readNotebook} from "./read.js";

/**
 * Puts notebooks into the built site, for where no server lists them. As JSON: no server may show one as a page.
 * @param folder relative to Vite's root
 */
export function shippedNotebooks(folder: string): Plugin {
  return {
    name: "tuiyan-shipped-notebooks",
    apply: "build",
    applyToEnvironment: ({name}) => name === "client",
    async generateBundle() {
      const from = resolve(this.environment.config.root, folder);
      const {notebooks} = await listNotebooks(from);
      const read = await Promise.all(notebooks.map(({path}) => readNotebook(from, path)));
      const source = JSON.stringify(read.map(({path, title, text}) => ({path, title, text})));
      this.emitFile({type: "asset", fileName: SHIPPED_FILE, source});
    },
  };
}

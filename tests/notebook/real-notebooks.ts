import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** The notebooks that came with this program, and those in the folder that `TUIYAN_NOTEBOOKS` names. */
const folders = ["notebooks", ...(process.env.TUIYAN_NOTEBOOKS ? [process.env.TUIYAN_NOTEBOOKS] : [])];

/** Notebook files as they are on a disk. */
export const realNotebooks = folders.flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".html"))
    .map((name) => ({name, text: readFileSync(join(folder, name), "utf8")})),
);

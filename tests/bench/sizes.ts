import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";

/** How much of the built site is loaded at a time, in bytes of gzip. */
export interface Size {
  readonly title: string;
  readonly bytes: number;
  /** What the design allows, in bytes. */
  readonly budget?: number;
}

const SITE = "dist/site";

/** What loads before an editor is needed: the workspace, the page in its frame, and the flagship's model. */
export async function measureSizes(): Promise<Size[]> {
  // What the document names; further parts load when they are asked for.
  const html = await readFile(join(SITE, "index.html"), "utf8");
  const assets = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
  return [
    {title: "workspace", bytes: await zipped(["index.html", ...assets]), budget: 60_000},
    {title: "page", bytes: await zipped(["page/page.js", "page/page.css"]), budget: 300_000},
    {title: "Changzhi model", bytes: await zipped(["page/changzhi.js"])},
  ];
}

async function zipped(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => (await promisify(gzip)(await readFile(join(SITE, file)))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

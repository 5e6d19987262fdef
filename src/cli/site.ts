import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {UsageError} from "./command.js";

/**
 * The folder of the built site, which lies beside the built command, wherever the package is.
 * @throws {UsageError} where it is not built
 */
export function findSite(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  const site = join(folder, "dist", "site");
  if (!existsSync(join(site, "index.html"))) throw new UsageError(`the site is not built: ${site}; run npm run build`);
  return site;
}

import type {Language} from "../base/label.js";
import type {Entry} from "../server/contract.js";

/** The name of a notebook's file without its ending; what stands for a missing title. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.html$/, "");
}

/** The folder of a notebook below the folder that is open; empty for that one itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * The entries that hold every word of `filter` in their title or path, or are among those `found` in another way; folder
 * by folder, by title.
 */
export function listed(
  entries: readonly Entry[],
  filter: string,
  language: Language,
  found: ReadonlyMap<string, unknown> = new Map(),
): readonly Entry[] {
  const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en", {numeric: true});
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const name = ({path, title}: Entry) => title || fileName(path);
  return entries
    .filter(({path, title}) => found.has(path) || words.every((word) => fold(`${title} ${path}`).includes(word)))
    .sort((a, b) => collator.compare(folderOf(a.path), folderOf(b.path)) || collator.compare(name(a), name(b)));
}

/** Full-width letters and capitals are no difference to a reader who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

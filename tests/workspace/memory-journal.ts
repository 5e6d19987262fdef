import {Journal} from "../../src/workspace/journal.js";
import type {LastingEntry} from "../../src/workspace/lasting-journal.js";
import type {Entry} from "../../src/workspace/unsaved.js";
import {MemoryStorage} from "./memory-storage.js";

/** What a browser keeps of unsaved text for all its tabs, in memory, and which tabs are open. */
export class MemoryBrowser {
  readonly storage = new MemoryStorage();
  readonly lasting: LastingEntry[] = [];
  readonly open = new Set<string>();
  /** Whether the journal that takes any text takes any. */
  isLasting = true;

  /** The journal as a tab sees it. */
  journal(tab = "t1", {folder = "f00", isForbidden = false} = {}): Journal {
    this.open.add(tab);
    const remove = (path: string, from: string) => {
      const at = this.lasting.findIndex((entry) => entry.path === path && entry.tab === from);
      if (at >= 0) this.lasting.splice(at, 1);
    };
    const keep = (path: string, entry: Entry) => {
      if (!this.isLasting) return Promise.resolve(false);
      remove(path, tab);
      this.lasting.push({...entry, folder, path, tab});
      return Promise.resolve(true);
    };
    return new Journal({
      storage: isForbidden ? undefined : this.storage,
      folder,
      tabs: {own: tab, open: () => Promise.resolve(this.open)},
      lasting: {
        keep,
        keepSoon: (path, entry) => void keep(path, entry),
        drop: (path, from) => remove(path, from ?? tab),
        entries: (path) =>
          Promise.resolve(
            this.lasting.filter((entry) => entry.folder === folder && (path === undefined || entry.path === path)),
          ),
        move: (from, to) => {
          for (const [i, entry] of this.lasting.entries())
            if (entry.path === from) this.lasting[i] = {...entry, path: to};
          return Promise.resolve();
        },
      },
    });
  }
}

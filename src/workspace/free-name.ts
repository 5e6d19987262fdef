import type {Kind, NotebookWritten} from "../server/contract.js";
import {numbered} from "./folder-tree.js";
import type {Store} from "./store.js";
import {StoreFault, toFault, type FaultCode} from "./store-fault.js";

/** How many names are tried. */
const ATTEMPTS = 99;

const taken: ReadonlySet<FaultCode> = new Set<FaultCode>(["already-exists", "name-taken"]);

/** Of what the name is, and the number to begin with. */
interface NameOptions {
  readonly kind?: Kind;
  readonly first?: number;
}

/** Does something under the first free name of `path`, `path 2`, `path 3`, …; only the store knows which is free. */
export async function underFreeName<T>(
  path: string,
  act: (path: string) => Promise<T>,
  {kind = "notebook", first = 1}: NameOptions = {},
): Promise<T> {
  try {
    return await act(numbered(path, first, kind));
  } catch (error) {
    if (first >= ATTEMPTS || !taken.has(toFault(error).code)) throw error;
    return underFreeName(path, act, {kind, first: first + 1});
  }
}

/**
 * Writes a notebook under a name that is free.
 * @param first the number to begin with
 * @throws {StoreFault}
 */
export async function writeNew(
  store: Pick<Store, "list" | "write">,
  path: string,
  text: string,
  first = 1,
): Promise<NotebookWritten> {
  // To write what a file holds already succeeds, so that saving can be repeated; but it makes no new file.
  const known = new Set((await store.list()).notebooks.map((entry) => entry.path));
  return underFreeName(
    path,
    async (free) => {
      if (known.has(free)) throw new StoreFault("name-taken", `name taken: ${free}`);
      return store.write(free, text, null);
    },
    {first},
  );
}

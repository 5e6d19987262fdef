import {besideName, isBeside, isModule} from "./names.js";
import {ModuleError} from "./module-error.js";
import {specifiersOf} from "./module-loader.js";
import {readModule} from "./read-module.js";

/** What modules need. */
export interface Followed {
  /** They themselves and those they import, by their paths from where the notebook is. */
  readonly modules: readonly string[];
  /** What they import that is not beside the notebook. */
  readonly others: readonly string[];
}

/**
 * Follows what modules import. One that cannot be had or read is among them, and nothing follows from it.
 * @param read the text of a module; rejects where there is none
 */
export async function followModules(
  names: readonly string[],
  read: (name: string) => Promise<string>,
  withoutTypes: (text: string) => string,
): Promise<Followed> {
  const modules = new Set(names);
  const others = new Set<string>();
  // A set goes on to what is added to it meanwhile.
  for (const name of modules) {
    for (const specifier of isModule(name) ? await importedBy(name, read, withoutTypes) : [])
      if (isBeside(specifier)) modules.add(besideName(name, specifier));
      else others.add(specifier);
  }
  return {modules: [...modules], others: [...others]};
}

async function importedBy(
  name: string,
  read: (name: string) => Promise<string>,
  withoutTypes: (text: string) => string,
): Promise<readonly string[]> {
  const text = await read(name).catch(() => undefined);
  if (text === undefined) return [];
  try {
    return specifiersOf(readModule(name, text, withoutTypes));
  } catch (error) {
    if (error instanceof ModuleError) return [];
    throw error;
  }
}

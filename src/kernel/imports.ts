/** Gives what an import of a cell stands for; rejects with an {@link ImportError} if there is no such thing. */
export type Load = (specifier: string) => Promise<unknown>;

/** What cells import. */
export class Imports {
  /** What the modules that were imported so far have. */
  readonly names = new Set<string>();
  readonly #load: Load;

  constructor(load: Load) {
    this.#load = load;
  }

  readonly load: Load = async (specifier) => {
    const module = await this.#load(specifier);
    for (const name of Object.keys(module ?? {})) this.names.add(name);
    return module;
  };
}

import {didYouMean, nearest} from "../../base/nearest.js";
import {ImportError, type ModulePlace} from "../fault.js";
import type {Begin, Check} from "../run-watch.js";
import {besideName, isBeside, isModule, isTypeScript} from "./names.js";
import {ModuleError} from "./module-error.js";
import {readModule, type ModuleImport, type ModuleText} from "./read-module.js";
import {REGISTRY, tracedPlace, writeModule, type WrittenModule} from "./write-module.js";

/** What a module asks while it runs. */
interface Asked {
  readonly $tuiyan_begin: Begin;
  readonly $tuiyan_check: Check;
  readonly $tuiyan_import: (specifier: string) => Promise<unknown>;
}

export interface ModuleLoaderOptions {
  /** The text of a module by its path from where the notebook is. */
  readonly read: (name: string) => Promise<string>;
  /** Brings what makes JavaScript of TypeScript, line by line. */
  readonly compilers: () => Promise<{readonly transpileTypeScript: (text: string) => string}>;
  /** Gives what is no module beside the notebook, as a cell would have it. @throws {ImportError} as a rejection */
  readonly load: (specifier: string) => Promise<unknown>;
  /** The clock that a module's loops look at: one for what is begun now, one for whatever runs. */
  readonly watch: (name: string) => {readonly begin: Begin; readonly check: Check};
  /** Puts a module's code where the browser can import it from. */
  readonly place: (code: string) => string;
  readonly evaluate: (address: string) => Promise<object>;
}

/** A module as it is in the browser. */
interface Placed extends WrittenModule {
  readonly address: string;
}

/**
 * The modules beside a notebook. They are modules of the browser's own; there is one of each as long as its text, and that
 * of all it imports, stays as it is.
 */
export class ModuleLoader {
  readonly #options: ModuleLoaderOptions;
  readonly #texts = new Map<string, Promise<ModuleText>>();
  readonly #placed = new Map<string, Placed>();
  /** Those that have thrown as they were loaded. */
  readonly #failed = new Set<string>();
  readonly #numbers = new Map<string, number>();
  /** Where modules find what is not beside the notebook, by what they call it. */
  readonly #others = new Map<string, {readonly address: string; readonly names: ReadonlySet<string>}>();

  constructor(options: ModuleLoaderOptions) {
    this.#options = options;
  }

  /**
   * Gives what a module has, as `import` does.
   * @param importer the module that imports it; none for a cell
   * @throws {ModuleError} or what the module itself throws, as a rejection
   */
  async load(specifier: string, importer = ""): Promise<object> {
    const name = besideName(importer, specifier);
    checkEnding(name, specifier);
    const address = await this.#addressOf(name, []);
    try {
      return await this.#options.evaluate(address);
    } catch (error) {
      await this.#noteFailed(name);
      throw error;
    }
  }

  /** Forgets the texts of these modules, as they have changed. */
  drop(names: readonly string[]): void {
    for (const name of names) this.#texts.delete(name);
  }

  /** Whether a module is one of these, or needs one of them. */
  async needs(name: string, names: ReadonlySet<string>, seen = new Set<string>()): Promise<boolean> {
    if (names.has(name)) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    const text = await this.#texts.get(name)?.catch(() => undefined);
    for (const specifier of text ? specifiersOf(text) : [])
      if (isBeside(specifier) && (await this.needs(besideName(name, specifier), names, seen))) return true;
    return false;
  }

  /** Where in a module an error arose; undefined for one that did not. */
  placeOf(error: Error): ModulePlace | undefined {
    const traced = tracedPlace(error);
    const placed = traced && this.#placed.get(traced.name);
    return placed && {file: traced.name, ...placed.placeOf(traced.line, traced.column)};
  }

  /** @param path the modules on the way to it */
  async #addressOf(name: string, path: readonly string[]): Promise<string> {
    const text = await this.#textOf(name);
    const within = [...path, name];
    const addresses = new Map<string, string>();
    for (const each of text.imports) addresses.set(each.specifier, await this.#addressFor(text, each, within));
    const number = this.#numberOf(name);
    const written = writeModule(text, number, (specifier) => addresses.get(specifier) ?? "");
    const placed = this.#placed.get(name);
    if (placed?.code === written.code && !this.#failed.delete(name)) return placed.address;
    registry().set(number, this.#askedBy(name));
    const address = this.#options.place(written.code);
    this.#placed.set(name, {...written, address});
    return address;
  }

  /** Where a module is that another imports, which must have the names that it takes. */
  async #addressFor({name}: ModuleText, wanted: ModuleImport, path: readonly string[]): Promise<string> {
    const {specifier, line, column} = wanted;
    const place = {file: name, line, column};
    if (!isBeside(specifier)) {
      const other = await this.#other(specifier).catch((error: unknown) => {
        throw error instanceof ImportError ? unknownImport(error, place) : error;
      });
      checkNames(wanted, other.names, place);
      return other.address;
    }
    const target = besideName(name, specifier);
    checkEnding(target, specifier, place);
    if (path.includes(target)) throw circle([...path.slice(path.indexOf(target)), target], place);
    const address = await this.#addressOf(target, path);
    checkNames(wanted, await this.#exportsOf(target), place);
    return address;
  }

  #textOf(name: string): Promise<ModuleText> {
    const known = this.#texts.get(name) ?? this.#readText(name);
    this.#texts.set(name, known);
    known.catch(() => {
      if (this.#texts.get(name) === known) this.#texts.delete(name);
    });
    return known;
  }

  async #readText(name: string): Promise<ModuleText> {
    const {read, compilers} = this.#options;
    const text = await read(name);
    const {transpileTypeScript} = isTypeScript(name) ? await compilers() : {transpileTypeScript: String};
    return readModule(name, text, transpileTypeScript);
  }

  async #exportsOf(name: string): Promise<ReadonlySet<string>> {
    const {imports, exports} = await this.#textOf(name);
    const names = new Set(exports);
    for (const {specifier, isStar} of imports) {
      if (!isStar) continue;
      const handed = isBeside(specifier)
        ? await this.#exportsOf(besideName(name, specifier))
        : (await this.#other(specifier)).names;
      for (const each of handed) if (each !== "default") names.add(each);
    }
    return names;
  }

  /** What is not beside the notebook, as a module of the browser's that hands it on. */
  async #other(specifier: string): Promise<{readonly address: string; readonly names: ReadonlySet<string>}> {
    const known = this.#others.get(specifier);
    if (known) return known;
    const value = Object((await this.#options.load(specifier)) ?? {}) as Readonly<Record<string, unknown>>;
    const number = this.#numberOf(specifier);
    registry().set(number, value);
    const names = Object.keys(value);
    const code = [
      `const all=globalThis.${REGISTRY}.get(${number});`,
      ...names.map((name, i) => `const _${i}=all[${JSON.stringify(name)}];export{_${i} as ${JSON.stringify(name)}};`),
    ].join("\n");
    const other = {address: this.#options.place(code), names: new Set(names)};
    this.#others.set(specifier, other);
    return other;
  }

  #numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? registry().size + 1;
    this.#numbers.set(name, number);
    if (!registry().has(number)) registry().set(number, {});
    return number;
  }

  #askedBy(name: string): Asked {
    const {begin, check} = this.#options.watch(name);
    return {
      $tuiyan_begin: begin,
      $tuiyan_check: check,
      $tuiyan_import: (specifier) => (isBeside(specifier) ? this.load(specifier, name) : this.#options.load(specifier)),
    };
  }

  /** The browser never runs a module twice; one that has failed is to be another the next time. */
  async #noteFailed(name: string, seen = new Set<string>()): Promise<void> {
    if (seen.has(name)) return;
    seen.add(name);
    const text = await this.#texts.get(name)?.catch(() => undefined);
    for (const {specifier} of text?.imports ?? [])
      if (isBeside(specifier)) await this.#noteFailed(besideName(name, specifier), seen);
    const placed = this.#placed.get(name);
    if (!placed) return;
    await this.#options.evaluate(placed.address).catch(() => this.#failed.add(name));
  }
}

/** All that a module imports, as far as its text says it. */
export function specifiersOf({imports, laterImports}: ModuleText): readonly string[] {
  return [...imports.map(({specifier}) => specifier), ...laterImports];
}

type Registry = Map<number, object>;

function registry(): Registry {
  const holder = globalThis as {[REGISTRY]?: Registry};
  return (holder[REGISTRY] ??= new Map());
}

type PlaceData = Partial<Omit<ModulePlace, "file">> & {readonly file?: string};

function checkEnding(name: string, specifier: string, place: PlaceData = {}): void {
  if (isModule(name)) return;
  throw new ModuleError("no-module", `no module: ${specifier}; write its name with .js or .ts`, {...place, specifier});
}

function checkNames({names, specifier}: ModuleImport, known: ReadonlySet<string>, place: PlaceData): void {
  const missing = names.find((name) => !known.has(name));
  if (missing === undefined) return;
  const suggestion = nearest(missing, known);
  const message = `${specifier} has no ${missing}${didYouMean(missing, known)}`;
  throw new ModuleError("no-export", message, {...place, specifier, name: missing, suggestion});
}

function circle(path: readonly string[], place: PlaceData): ModuleError {
  return new ModuleError("cycle", `modules need each other: ${path.join(" -> ")}`, {
    ...place,
    modules: path.join(" → "),
  });
}

function unknownImport({specifier, available, message}: ImportError, place: PlaceData): ModuleError {
  return new ModuleError("unknown-import", message, {...place, specifier, available});
}

import {TuiyanError} from "../base/errors.js";
import {ownersOf, type CellNames} from "./analysis.js";

/** Why a value cannot be had under other settings. */
export class WhatIfError extends TuiyanError {
  override name = "WhatIfError";
}

/** A cell on the way from what is replaced to what is asked for. */
export interface Step {
  readonly names: CellNames;
  readonly body: (...inputs: readonly unknown[]) => unknown;
  /** Its one name has what the body gives; else what the body gives has a value for each name. */
  readonly isWhole: boolean;
}

/**
 * The cells that stand between some names and another: each needs, by itself or by others, one of the sources, and is
 * needed for the target. In the order in which they are to run.
 * @param held names that stand as they are, whatever they need
 */
export function pathTo(
  cells: readonly CellNames[],
  sources: ReadonlySet<string>,
  target: string,
  held: ReadonlySet<string> = new Set(),
): CellNames[] {
  const owners = ownersOf(cells);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const path: CellNames[] = [];
  const reached = new Map<number, boolean>();
  const reaches = (name: string): boolean =>
    sources.has(name) || (!held.has(name) && (owners.get(name) ?? []).map((id) => visit(id)).includes(true));
  const visit = (id: number): boolean => {
    const known = reached.get(id);
    if (known !== undefined) return known;
    // What needs itself has no value; its fault is told elsewhere.
    reached.set(id, false);
    const cell = byId.get(id);
    const isOnPath = cell?.inputs.map(reaches).includes(true) ?? false;
    reached.set(id, isOnPath);
    if (cell && isOnPath) path.push(cell);
    return isOnPath;
  };
  reaches(target);
  return path;
}

/** All names that another needs, by itself or by others; what a name among the ends needs is left aside. */
export function neededFor(cells: readonly CellNames[], target: string, ends: ReadonlySet<string>): Set<string> {
  const owners = ownersOf(cells);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (ends.has(name)) return;
    for (const id of owners.get(name) ?? []) byId.get(id)?.inputs.forEach(visit);
  };
  visit(target);
  return found;
}

/** What the cells of a path are given besides values: nothing they do there is shown. */
const stillness: Readonly<Record<string, unknown>> = {
  display: (value: unknown) => value,
  view: (control: unknown) => control,
  invalidation: new Promise(() => undefined),
  visibility: () => Promise.resolve(),
};

/** The names that every cell may use and that are its own, which a path provides itself. */
export const provided: readonly string[] = Object.keys(stillness);

export function isProvided(name: string): boolean {
  return Object.hasOwn(stillness, name);
}

/**
 * One value of a notebook as a function of others: the cells between them run again, apart from the page, on the values
 * that all else has. As it needs neither frames nor elements, it can be asked thousands of times.
 */
export class WhatIf {
  readonly #steps: readonly Step[];
  readonly #standing: ReadonlyMap<string, unknown>;
  readonly #target: string;
  /** Controls that the value depends on and that are not replaced, by name, each with its present value. */
  readonly held: ReadonlyMap<string, unknown>;

  /**
   * @param standing the values of all names that the steps need and do not give
   * @param held of controls; a step that makes one of them anew gives its name no other value
   */
  constructor(
    steps: readonly Step[],
    standing: ReadonlyMap<string, unknown>,
    target: string,
    held: ReadonlyMap<string, unknown> = new Map(),
  ) {
    this.#steps = steps;
    this.#standing = standing;
    this.#target = target;
    this.held = held;
  }

  /** Whether what is replaced can change it at all. */
  get isMoved(): boolean {
    return this.#steps.length > 0;
  }

  /** Whether another is made of the same cells and rests on the same values. */
  isSame(other: WhatIf): boolean {
    return (
      this.#target === other.#target &&
      this.#steps.length === other.#steps.length &&
      this.#steps.every(({body}, i) => body === other.#steps[i]?.body) &&
      sameEntries(this.#standing, other.#standing) &&
      sameEntries(this.held, other.held)
    );
  }

  /**
   * The value where others take the place of the sources'.
   * @returns the value itself, or a promise of it where a cell on the way makes one
   * @throws {WhatIfError} `changes-by-itself`; what a cell on the way throws
   */
  evaluate(replaced: ReadonlyMap<string, unknown>): unknown {
    return drive(this.#run(replaced), undefined);
  }

  /** Yields the promises on the way; goes on with what they come to. */
  *#run(replaced: ReadonlyMap<string, unknown>): Generator<PromiseLike<unknown>, unknown, unknown> {
    const fixed = new Map([...this.held, ...replaced]);
    const values = new Map([...this.#standing, ...fixed]);
    for (const {names, body, isWhole} of this.#steps) {
      const inputs = names.inputs.map((name) => (isProvided(name) ? stillness[name] : values.get(name)));
      const made = body(...inputs);
      const exports: unknown = isPromise(made) ? yield made : made;
      for (const name of names.outputs) {
        if (fixed.has(name)) continue;
        const given = isWhole ? exports : (exports as Readonly<Record<string, unknown>>)[name];
        const value: unknown = isPromise(given) ? yield given : given;
        if (isGenerator(value))
          throw new WhatIfError("changes-by-itself", `${name} changes by itself; ask of a value that stands still`, {
            name,
            cell: names.id,
          });
        values.set(name, value);
      }
    }
    return values.get(this.#target);
  }
}

function sameEntries(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([name, value]) => Object.is(value, other.get(name)));
}

/** Carries a run to its end: at once where it waits for nothing. */
function drive(run: Generator<PromiseLike<unknown>, unknown, unknown>, sent: unknown): unknown {
  const {done, value} = run.next(sent);
  if (done) return value;
  return value.then(
    (settled) => drive(run, settled),
    (error: unknown) => {
      run.return(undefined);
      throw error;
    },
  );
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** As the runtime tells them: by what they can do. */
export function isGenerator(value: unknown): value is Generator | AsyncGenerator {
  return (
    typeof value === "object" &&
    value !== null &&
    "next" in value &&
    typeof value.next === "function" &&
    "return" in value &&
    typeof value.return === "function"
  );
}

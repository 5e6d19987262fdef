import {ParameterError} from "../base/errors.js";
import type {Parameter, Values} from "../model/index.js";
import type {Difference} from "../scenario/diff.js";
import type {LeverSource} from "./lever-source.js";

/**
 * All levers of a notebook, whichever cells show them, as one set of values: what a scenario holds. A value belongs to
 * the levers that show it; one that is not shown, to the first that know it. Those nobody knows are kept, in case their
 * cell comes back.
 */
export class LeverBoard {
  #sources: readonly LeverSource[] = [];
  #wanted: Values;

  /** @param wanted how the levers are to stand once their cells show them */
  constructor(wanted: Values = {}) {
    this.#wanted = wanted;
  }

  get isEmpty(): boolean {
    return this.#connected().length === 0;
  }

  /** Where levers are, in the order in which their cells showed them. */
  get sources(): readonly LeverSource[] {
    return this.#connected();
  }

  /** The fault of a lever that several cells show; only the first of them moves with a scenario. */
  get repeated(): ParameterError | undefined {
    const shown = new Map<string, LeverSource>();
    for (const source of this.#connected()) {
      for (const {id} of source.groups.flatMap(({parameters}) => parameters)) {
        const other = shown.get(id);
        if (other && other !== source) return repeatedLever(id, cellOf(other), cellOf(source));
        shown.set(id, source);
      }
    }
    return undefined;
  }

  /** How all levers stand: what differs from the baseline. */
  get values(): Values {
    const known = this.#connected();
    const orphans = Object.entries(this.#wanted).filter(([id]) => !known.some((source) => source.find(id)));
    return Object.assign(Object.fromEntries(orphans), ...known.map(({overrides}) => overrides).reverse()) as Values;
  }

  /** Takes in the levers of a cell and sets them as they are to stand, where they can. */
  add(source: LeverSource): void {
    const before = this.values;
    this.#sources = [...this.#connected().filter((other) => other !== source), source];
    this.#wanted = {...this.#wanted, ...before};
    const own = this.#divide(this.#wanted).get(source) ?? {};
    if (source.check(own).length === 0) source.apply(own);
  }

  /** To be called when a lever has moved: how it stands now is how it is to stand. */
  keep(): void {
    this.#wanted = this.values;
  }

  /** Sets all levers at once, those not named to the baseline. */
  apply(values: Values): void {
    this.#wanted = values;
    const divided = this.#divide(values);
    for (const source of this.#connected()) source.apply(divided.get(source) ?? {});
  }

  /** What a source would give its cell if the levers stood so. */
  valueUnder(source: LeverSource, values: Values): unknown {
    return source.valueUnder(this.#divide(values).get(source) ?? {});
  }

  /** Every fault in a set of values: those of the levers there are, and values that no lever has. */
  check(values: Values): ParameterError[] {
    const divided = this.#divide(values);
    const unknown = Object.keys(values).filter((id) => !this.#owner(id));
    return [
      ...[...divided].flatMap(([source, own]) => source.check(own)),
      ...unknown.map((id) => new ParameterError("unknown-parameter", `unknown parameter: ${id}`, {parameter: id})),
    ];
  }

  /** The parameter of an id, if any lever stands for it. */
  find(id: string): Parameter | undefined {
    return this.#owner(id)?.find(id);
  }

  diff(reference: Values, values: Values): Difference[] {
    const [from, to] = [this.#divide(reference), this.#divide(values)];
    return this.#connected().flatMap((source) => source.diff(from.get(source) ?? {}, to.get(source) ?? {}));
  }

  #divide(values: Values): Map<LeverSource, Record<string, Values[string]>> {
    const divided = new Map<LeverSource, Record<string, Values[string]>>();
    for (const [id, value] of Object.entries(values)) {
      const source = this.#owner(id);
      if (source) divided.set(source, {...divided.get(source), [id]: value});
    }
    return divided;
  }

  #owner(id: string): LeverSource | undefined {
    const known = this.#connected().filter((source) => source.find(id));
    return known.find((source) => source.shows(id)) ?? known[0];
  }

  #connected(): readonly LeverSource[] {
    return this.#sources.filter(({isConnected}) => isConnected);
  }
}

function repeatedLever(parameter: string, first: string, second: string): ParameterError {
  return new ParameterError(
    "repeated-lever",
    `two levers are called ${parameter}: in cell ${first} and in cell ${second}; only the first moves with a scenario; give one another label`,
    {parameter, first, second},
  );
}

/** The cell in which levers stand, by its number. */
function cellOf(source: LeverSource): string {
  return source.closest("ty-cell")?.id.replace("cell-", "") ?? "";
}

import {expect} from "vitest";
import * as htl from "htl";
import {md} from "notebook-kit/runtime/stdlib/md.js";
import {Mutable} from "notebook-kit/runtime/stdlib/mutable.js";
import {ImportError} from "../../src/kernel/fault.js";
import type {CellState, CellStatus} from "../../src/kernel/cell-state.js";
import {Kernel, type KernelOptions} from "../../src/kernel/kernel.js";
import {toCells, type Cells} from "./reading.js";

/** A kernel at work, with a log of how its cells stood one after the other. */
export class Running {
  readonly kernel: Kernel;
  /** What each cell was reported as, a state that follows itself once. */
  readonly log = new Map<number, CellStatus[]>();
  readonly #toTell: ((id: number) => void)[] = [];

  constructor(cells: Cells, {builtins = {}, load = noModules, compilers}: Partial<KernelOptions> = {}) {
    this.kernel = new Kernel({
      builtins: {htl: () => htl, md: () => md, Mutable: () => Mutable, ...builtins},
      load,
      ...(compilers && {compilers}),
      onChange: (id) => {
        for (const tell of this.#toTell.splice(0)) tell(id);
        const known = this.log.get(id) ?? [];
        this.log.set(id, known);
        const {status} = this.kernel.states.of(id);
        if (known.at(-1) !== status) known.push(status);
      },
    });
    this.set(cells);
  }

  /** Until something is said of a cell. */
  told(id: number): Promise<void> {
    return new Promise((resolve) => {
      const hear = (about: number) => (about === id ? resolve() : void this.#toTell.push(hear));
      this.#toTell.push(hear);
    });
  }

  set(cells: Cells): void {
    this.kernel.setCells(toCells(cells));
  }

  /** As a notebook that opens has its cells run. */
  open(cells: Cells): void {
    this.kernel.open(toCells(cells));
  }

  state(id: number): CellState {
    return this.kernel.states.of(id);
  }

  root(id: number): HTMLDivElement {
    const root = this.kernel.states.root(id);
    if (!root) throw new Error(`no cell ${id}`);
    return root;
  }

  /** What a cell shows, one text for each of its nodes. */
  shown(id: number): string[] {
    return Array.from(this.root(id).childNodes, ({textContent}) => textContent ?? "");
  }

  async shows(id: number, ...texts: readonly string[]): Promise<void> {
    await expect.poll(() => this.shown(id), {interval: 10}).toEqual(texts);
  }

  async becomes(id: number, status: CellStatus): Promise<void> {
    await expect.poll(() => this.state(id).status, {interval: 10}).toBe(status);
  }

  /** The fault of a cell, once it has one of that kind. */
  async fault(id: number, kind: string) {
    await expect.poll(() => this.state(id).fault?.kind, {interval: 10}).toBe(kind);
    return this.state(id).fault;
  }
}

function noModules(specifier: string): Promise<unknown> {
  return Promise.reject(new ImportError(specifier, ["tuiyan"]));
}

/** Until the runtime, which works on animation frames, has had its say more than once. */
export async function someFrames(count = 6): Promise<void> {
  for (let i = 0; i < count; ++i) await new Promise(requestAnimationFrame);
}

/** A promise that a test resolves, as a builtin that cells may wait for. */
export function gate<T>() {
  let [open, close]: [(value: T) => void, (error: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((resolve, reject) => ([open, close] = [resolve, reject]));
  promise.catch(() => undefined);
  return {promise, open, close};
}

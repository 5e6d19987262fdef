import {locale} from "../i18n/locale.js";
import {pathTo} from "../kernel/what-if.js";
import {Result, type Target} from "../model/index.js";
import {describeFault} from "./describe-fault.js";
import {isLeverSource} from "./lever-source.js";
import {ownTargets} from "./own-targets.js";
import {ownRows, planRows, type TargetRow} from "./target-rows.js";
import type {Outcome} from "./what-if/across-table.js";
import type {WhatIfHost} from "./what-if/host.js";
import {knowledgeOf} from "./what-if/knowledge.js";
import {OutcomeWatch} from "./what-if/outcome-watch.js";

/**
 * All targets of a notebook, those of its models' plans and those that are set in it, with how each stands under every
 * scenario; for as long as it is open.
 */
export class TargetDesk {
  readonly host: WhatIfHost;
  readonly #onChange: () => void;
  readonly #stop: () => void;
  readonly #watches = new Map<string, OutcomeWatch>();
  /** By name, then by scenario. */
  readonly #outcomes = new Map<string, ReadonlyMap<string, Outcome>>();
  /** Of each model the run that answers for its plan, by the model's id. */
  #runs: ReadonlyMap<string, string> = new Map();
  /** What plans aim at, by the model's id. */
  readonly #plans = new Map<string, readonly Target[]>();

  /** @param onChange told whenever something is another */
  constructor(host: WhatIfHost, onChange: () => void) {
    this.host = host;
    this.#onChange = onChange;
    this.#stop = host.watch(() => this.#look());
    this.#look();
  }

  end(): void {
    this.#stop();
    for (const watch of this.#watches.values()) watch.end();
  }

  /** Those set in the notebook first. */
  get rows(): readonly TargetRow[] {
    const names = this.host.allScenarios.map(({name}) => name);
    const outcomesOf = (of: string) => names.map((scenario) => this.#outcomes.get(of)?.get(scenario));
    const {entries} = ownTargets(this.host);
    return [
      ...ownRows(entries, outcomesOf, (error) => this.describe(error)),
      ...[...this.#runs].flatMap(([model, name]) => planRows(name, this.#plans.get(model) ?? [], outcomesOf)),
    ];
  }

  /** What is wrong with the cell of the targets as a whole. */
  get fault(): string | undefined {
    const {fault} = ownTargets(this.host);
    return fault && this.describe(fault);
  }

  describe(error: unknown): string {
    return describeFault(error, this.host.board, locale.language);
  }

  #look(): void {
    this.#runs = this.#findRuns();
    for (const model of this.#runs.keys()) if (!this.#plans.has(model)) void this.#learn(model);
    const answering = [...this.#runs].filter(([model]) => (this.#plans.get(model) ?? []).length > 0);
    const own = ownTargets(this.host).entries.flatMap(({target}) => target?.place.of ?? []);
    this.#follow(new Set([...own, ...answering.map(([, name]) => name)]));
    this.#onChange();
  }

  async #learn(model: string): Promise<void> {
    this.#plans.set(model, []);
    const {targets} = await knowledgeOf(model);
    this.#plans.set(model, targets);
    if (targets.length > 0) this.#look();
  }

  /** The first run of each model that levers move; one that has no value now stays the one, as long as a cell defines it. */
  #findRuns(): Map<string, string> {
    const {graph} = this.host.kernel;
    const levers = new Set([...graph.controls].flatMap(([name, control]) => (isLeverSource(control) ? [name] : [])));
    const defined = new Set(graph.names.flatMap(({outputs}) => outputs));
    const {values} = graph;
    const runs = new Map([...this.#runs].filter(([, name]) => defined.has(name) && !values.has(name)));
    for (const [name, value] of values) {
      if (!(value instanceof Result) || runs.has(value.definition.id)) continue;
      if (pathTo(graph.names, levers, name).length > 0) runs.set(value.definition.id, name);
    }
    return runs;
  }

  /** Watches these names and no others. */
  #follow(names: ReadonlySet<string>): void {
    for (const [name, watch] of this.#watches) {
      if (names.has(name)) continue;
      watch.end();
      this.#watches.delete(name);
      this.#outcomes.delete(name);
    }
    for (const name of names) {
      if (this.#watches.has(name)) continue;
      const tell = (outcomes: readonly Outcome[]) => {
        this.#outcomes.set(name, new Map(outcomes.map((outcome) => [outcome.scenario, outcome])));
        this.#onChange();
      };
      this.#watches.set(name, new OutcomeWatch(this.host, name, {scenarios: () => this.host.allScenarios, tell}));
    }
  }
}

import {locale} from "../../i18n/locale.js";
import {WhatIfError} from "../../kernel/what-if.js";
import {giveWay} from "../../scenario/in-slices.js";
import type {ComparedScenario} from "../compare.js";
import {describeFault} from "../describe-fault.js";
import type {Outcome} from "./across-table.js";
import type {WhatIfHost} from "./host.js";
import {leverFunction, type LeverFunction} from "./lever-function.js";

export interface OutcomeOptions {
  /** Under which scenarios, how the levers stand first. */
  readonly scenarios: () => readonly ComparedScenario[];
  /** Told of all outcomes, in the order of the scenarios, whenever one of them is another. */
  readonly tell: (outcomes: readonly Outcome[]) => void;
  /** Told once where no cell defines the name, which ends the watch; such outcomes are told where it is left out. */
  readonly refuse?: (error: WhatIfError) => void;
}

/**
 * What a name is under each of some scenarios, for as long as it is watched. As the levers stand comes first and follows
 * them; the others are computed after it, apart from the page, and again only when something has changed that they rest
 * on. Where a scenario has no value, its outcome says why.
 */
export class OutcomeWatch {
  readonly #host: WhatIfHost;
  readonly #name: string;
  readonly #options: OutcomeOptions;
  readonly #stop: () => void;
  #source: LeverFunction | undefined;
  /** What the source gave, by how the levers stood. */
  #known = new Map<string, Outcome>();
  #last: readonly Outcome[] = [];
  #hasEnded = false;
  #isAsked = false;
  #isBusy = false;

  constructor(host: WhatIfHost, name: string, options: OutcomeOptions) {
    this.#host = host;
    this.#name = name;
    this.#options = options;
    this.#stop = host.watch(() => this.#ask());
    this.#ask();
  }

  end(): void {
    this.#hasEnded = true;
    this.#stop();
  }

  /** However often something changes, it is looked at one time after the other, and the last change is always seen. */
  #ask(): void {
    this.#isAsked = true;
    if (!this.#isBusy) void this.#look();
  }

  async #look(): Promise<void> {
    this.#isBusy = true;
    while (this.#isAsked && !this.#hasEnded) {
      this.#isAsked = false;
      const outcomes = await this.#outcomes();
      if (outcomes) this.#tell(outcomes);
    }
    this.#isBusy = false;
  }

  /** Undefined where they are obsolete, or not to be had before something else changes. */
  async #outcomes(): Promise<readonly Outcome[] | undefined> {
    const scenarios = this.#options.scenarios();
    let source: LeverFunction;
    try {
      source = await leverFunction(this.#host, this.#name);
    } catch (error) {
      if (error instanceof WhatIfError && error.code === "still-running") return undefined;
      const {refuse} = this.#options;
      if (!refuse || !(error instanceof WhatIfError && error.code === "unknown-name"))
        return scenarios.map(({name}) => this.#failed(name, error));
      this.end();
      refuse(error);
      return undefined;
    }
    if (!this.#source || !source.isSame(this.#source)) this.#known = new Map();
    this.#source = source;
    const outcomes: Outcome[] = [];
    for (const scenario of scenarios) {
      const key = JSON.stringify(Object.entries(scenario.values).sort());
      const known = scenario.role === "active" ? undefined : this.#known.get(key);
      const outcome = known ?? (await this.#outcome(source, scenario));
      outcomes.push({...outcome, scenario: scenario.name});
      if (known || scenario.role === "active") continue;
      this.#known.set(key, outcome);
      // What was found is kept; so each look comes a scenario further, however fast a lever is moved.
      if (this.#isObsolete()) return undefined;
    }
    return outcomes;
  }

  #isObsolete(): boolean {
    return this.#isAsked;
  }

  async #outcome(source: LeverFunction, {name, role, values}: ComparedScenario): Promise<Outcome> {
    try {
      // As the levers stand it is on the page already.
      if (role === "active") return {scenario: name, value: await this.#host.kernel.value(this.#name)};
      // After whatever else the page has to do.
      await giveWay();
      return {scenario: name, value: await source.at(values)};
    } catch (error) {
      return this.#failed(name, error);
    }
  }

  #failed(scenario: string, error: unknown): Outcome {
    return {scenario, error: describeFault(error, this.#host.board, locale.language)};
  }

  /** Whoever is told works again only if something is another. */
  #tell(outcomes: readonly Outcome[]): void {
    const isSame = ({scenario, value, error}: Outcome, i: number) => {
      const last = this.#last[i];
      return last?.scenario === scenario && Object.is(last.value, value) && last.error === error;
    };
    if (this.#hasEnded || (outcomes.length === this.#last.length && outcomes.every(isSame))) return;
    this.#last = outcomes;
    this.#options.tell(outcomes);
  }
}

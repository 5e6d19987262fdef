import {locale} from "../i18n/locale.js";
import type {Label} from "../base/label.js";
import type {Model, Parameter} from "../model/index.js";
import {describeError} from "../i18n/errors.js";
import type {Scenario} from "../scenario/scenario.js";
import type {bundles} from "./bundles.js";
import type {CardsElement} from "./elements/cards.js";
import {leverRows, type LeverRow} from "./lever-rows.js";
import type {ScenarioEdit} from "./scenario-action.js";
import {numberEffects, type Effects} from "./scenario-effects.js";
import type {Session} from "./session/session.js";
import type {WhatIfHost} from "./what-if/host.js";
import {movedNumbers} from "./what-if/lever-function.js";

/** Something said to the reader, in the language of the moment. */
export type Said = () => string;

/** What the tools for scenarios work on: the scenarios and levers of an open notebook. */
export class ScenarioDesk {
  readonly #session: Session;
  /** Gives what reads and writes files. */
  readonly exporter: typeof bundles.export;

  constructor(session: Session, exporter: typeof bundles.export) {
    this.#session = session;
    this.exporter = exporter;
  }

  /** The notebook, to be asked what if. */
  get host(): WhatIfHost {
    return this.#session;
  }

  get scenarios(): readonly Scenario[] {
    return this.#session.scenarios.all;
  }

  get rows(): readonly LeverRow[] {
    return leverRows(this.#session.board, this.scenarios);
  }

  /** The model whose levers are shown; undefined where all are of the cells' own. */
  get model(): Model | undefined {
    return this.#session.board.sources.find(({model}) => model)?.model;
  }

  get title(): string {
    return this.#session.notebook.title;
  }

  /** The variables that the notebook shows on cards. */
  get onCards(): readonly string[] {
    return [...document.querySelectorAll<CardsElement>("ty-cards")].flatMap(({cards}) =>
      cards.map(({variable}) => variable),
    );
  }

  /** The numbers that cells compute from levers, by name. */
  get numbers(): readonly string[] {
    return movedNumbers(this.#session.kernel.graph);
  }

  /** What the differences between two scenarios do to one of these. */
  effectsOn(name: string, from: Scenario, to: Scenario): Promise<Effects | undefined> {
    return numberEffects(this.#session, from, to, name);
  }

  parameter(id: string): Parameter | undefined {
    return this.#session.board.find(id);
  }

  labelOf(id: string): Label {
    return this.parameter(id)?.label ?? {zh: id, en: id};
  }

  /**
   * Changes the scenarios, as one step to be undone.
   * @param what names it
   * @returns why it was refused, in the reader's words; undefined once it is done
   */
  change(what: string, edit: ScenarioEdit): Said | undefined {
    try {
      this.#session.levers.changeScenarios({type: "edit", name: what, edit});
      return undefined;
    } catch (error) {
      return () => this.describe(error);
    }
  }

  describe(error: unknown): string {
    return this.#session.describe(error) ?? describeError(error, locale.language);
  }
}

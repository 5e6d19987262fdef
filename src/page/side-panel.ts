import {html, nothing, type ReactiveController, type ReactiveControllerHost} from "lit";
import {t} from "../i18n/locale.js";
import {page as words} from "../i18n/page.js";
import {kindNames, scenarios as scenarioWords} from "../i18n/scenarios.js";
import type {ParameterKind, Values} from "../model/index.js";
import type {Scenario} from "../scenario/scenario.js";
import {bundles} from "./bundles.js";
import type {LeversElement} from "./elements/levers.js";
import type {ScenariosElement} from "./elements/scenarios.js";
import "./elements/scenarios.js";
import type {LeverSource} from "./lever-source.js";
import {notDrawn} from "./scenario-action.js";
import type {ScenarioAction} from "./scenario-event.js";
import type {ScenarioTools} from "./scenario-tools.js";
import type {Session} from "./session/session.js";

export interface PanelHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** The scenarios and levers of a page: beside its cells, on a phone a sheet from below. */
export class SidePanel implements ReactiveController {
  readonly #host: PanelHost;
  /** The levers that stand in it; those of further cells stand where their cells are. */
  #levers: LeversElement | undefined;
  #isOpen = false;
  /** The only kind of levers that is shown. */
  #kind: ParameterKind | undefined;
  /** The tools for scenarios, while they are open. */
  #tools: ScenarioTools | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    // Their cell may show something else by now.
    if (this.#levers && !this.#levers.isConnected) this.#levers = undefined;
  }

  /** Another notebook. */
  begin(): void {
    this.#levers = undefined;
  }

  updateTools(): void {
    this.#tools?.requestUpdate();
  }

  /** By keyboard it would else come after everything in the notebook. */
  goTo(): void {
    this.#open(true);
    void this.#host.updateComplete.then(() => this.#host.querySelector<HTMLElement>(".page-panel")?.focus());
  }

  /** The first levers of a model come into it. */
  addLevers(source: LeverSource): void {
    this.#host.session?.levers.add(source);
    const [first, ...others] = this.#host.querySelectorAll<LeversElement>("ty-levers");
    this.#levers = first;
    if (first) first.docked = true;
    for (const each of others) each.docked = false;
    this.#host.requestUpdate();
  }

  act(action: ScenarioAction): void {
    const {session} = this.#host;
    if (action.type === "kind") {
      this.#kind = action.kind;
      this.#host.requestUpdate();
    } else if (action.type === "open") void this.#openTools(action);
    else if (session?.notice.attempt(() => perform(session, action)))
      this.#host.querySelector<ScenariosElement>("ty-scenarios")?.settle();
  }

  render(session: Session) {
    return html`
      <button
        class="button sheet-button"
        aria-expanded=${this.#isOpen ? "true" : "false"}
        @click=${() => this.#open(!this.#isOpen)}
      >
        ${this.#isOpen ? "▾" : "▴"} ${t(words.levers)} · ${t(words.scenarios)}
      </button>
      <aside
        class="page-panel"
        tabindex="-1"
        aria-label=${`${t(words.scenarios)} · ${t(words.levers)}`}
        ?data-open=${this.#isOpen}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      >
        ${this.#renderScenarios(session)} ${this.#levers ? this.#renderLevers(session, this.#levers) : nothing}
      </aside>
    `;
  }

  #renderScenarios(session: Session) {
    const {scenarios, board, levers, notice, problem} = session;
    const {removed} = notice;
    const {values} = board;
    return html`<ty-scenarios
      .scenarios=${scenarios.all}
      .active=${scenarios.active}
      .values=${values}
      .notDrawn=${notDrawn(values, scenarios.all)}
      .differ=${(reference: Values, other: Values) => board.diff(reference, other)}
      .faultOf=${(scenario: Scenario) => session.describe(levers.faultOf(scenario))}
      .kind=${this.#kind}
      .problem=${problem}
      .undoable=${removed?.type === "scenario" ? t(scenarioWords.removed).replace("{}", removed.name) : undefined}
    ></ty-scenarios>`;
  }

  #renderLevers(session: Session, levers: LeversElement) {
    const isMoved = Object.keys(session.board.values).length > 0;
    return html`<section class="panel-levers">
      <div class="panel-head">
        <h2>${t(words.levers)}${this.#kind ? ` · ${t(kindNames[this.#kind])}` : ""}</h2>
        <button class="button" ?disabled=${!isMoved} @click=${() => session.levers.set({}, "reset all")}>
          ${t(words.resetAll)}
        </button>
      </div>
      <ty-lever-groups .levers=${levers} .kind=${this.#kind}></ty-lever-groups>
    </section>`;
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.#isOpen) return;
    event.preventDefault();
    this.#open(false);
    this.#host.querySelector<HTMLElement>(".sheet-button")?.focus();
  }

  async #openTools({tool, name}: Extract<ScenarioAction, {type: "open"}>): Promise<void> {
    const {session} = this.#host;
    try {
      const {openScenarioTools} = await bundles.scenarios();
      if (session) this.#tools = openScenarioTools(session, {tool, name, load: bundles.export});
    } catch (error) {
      session?.notice.report(error);
    }
  }
}

function perform(session: Session, action: Exclude<ScenarioAction, {type: "kind" | "open"}>): void {
  switch (action.type) {
    case "activate":
      session.levers.activate(action.name);
      return;
    case "reset":
      session.levers.reset(action.parameter);
      return;
    case "undo":
      session.steps.undo();
      return;
    case "save":
    case "update":
    case "rename":
    case "duplicate":
    case "branch":
    case "lock":
    case "reference":
    case "remove":
    case "compare":
    case "edit":
      session.levers.changeScenarios(action);
  }
}

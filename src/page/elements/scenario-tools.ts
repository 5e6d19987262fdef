import {css, html, LitElement} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {dialogFrame} from "../../style/dialog.js";
import type {ScenarioDesk} from "../scenario-desk.js";
import type {ScenarioTool} from "../scenario-event.js";
import {closeButton} from "./close-button.js";
import {shared} from "./shared-style.js";
import {renderTabs, tabsStyle} from "./tabs.js";
import "./scenario-arrange.js";
import "./scenario-diff.js";
import "./scenario-grid.js";
import "./target-table.js";

const tools = ["grid", "tree", "diff", "targets"] as const;

/**
 * The tools for scenarios, as a dialog over the page: all levers of all scenarios, how they stand on each other, two or
 * three side by side, and all targets in each. It opens when it is put on a page and is gone when it is closed.
 */
@customElement("ty-scenario-tools")
export class ScenarioToolsElement extends LitElement {
  static override styles = [
    shared,
    dialogFrame,
    tabsStyle,
    css`
      dialog {
        width: calc(100vw - 32px);
        height: calc(100dvh - 32px);
        max-width: none;
        max-height: none;
        font: var(--text-ui) / var(--leading-ui) var(--font);
        font-variant-numeric: tabular-nums;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s3);
        padding: var(--s2) var(--s3);
        border-bottom: 1px solid var(--rule);
      }
      h2 {
        margin: 0;
        font-size: var(--text);
        font-weight: 600;
      }
      [role="tablist"] {
        flex: 1;
      }
      [role="tabpanel"] {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
        overflow: auto;
      }
      [role="tabpanel"] > * {
        flex: 1;
        min-height: 0;
      }
      @media (max-width: 640px) {
        dialog {
          width: 100vw;
          height: 100dvh;
          border: 0;
          border-radius: 0;
        }
        [role="tablist"] {
          order: 3;
          flex-basis: 100%;
        }
        h2 {
          flex: 1;
        }
      }
    `,
  ];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare tool: ScenarioTool;
  /** The scenario that is looked at first. */
  @property({attribute: false}) declare chosen: string | undefined;
  @query("dialog") declare private dialog: HTMLDialogElement;

  constructor() {
    super();
    new Localized(this);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()}>
      <header role="none">
        <h2 id="heading">${t(words.heading)}</h2>
        ${renderTabs(
          tools.map((id) => ({id, label: t(words[id])})),
          this.tool,
          (tool) => (this.tool = tool),
          t(words.heading),
        )}
        ${closeButton(() => this.dialog.close())}
      </header>
      <div role="tabpanel" id="panel" aria-labelledby=${this.tool}>${this.#renderTool()}</div>
    </dialog>`;
  }

  #renderTool() {
    const {desk, chosen} = this;
    const {scenarios} = desk;
    switch (this.tool) {
      case "grid":
        return html`<ty-scenario-grid .desk=${desk} .scenarios=${scenarios}></ty-scenario-grid>`;
      case "tree":
        return html`<ty-scenario-arrange
          .desk=${desk}
          .scenarios=${scenarios}
          .chosen=${chosen}
        ></ty-scenario-arrange>`;
      case "diff":
        return html`<ty-scenario-diff .desk=${desk} .scenarios=${scenarios}></ty-scenario-diff>`;
      case "targets":
        return html`<ty-target-table docked .host=${desk.host}></ty-target-table>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-tools": ScenarioToolsElement;
  }
}

import {html, LitElement, nothing, svg} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {graph as words} from "../../i18n/graph.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {dockStyle} from "../desk/dock-style.js";
import {graphOf, reach, type GraphNode} from "../desk/graph/graph.js";
import {graphStyle} from "../desk/graph/graph-style.js";
import {layOut, type Box} from "../desk/graph/layout.js";
import {runText} from "../desk/graph/run-text.js";
import {variableRows, type VariableRow} from "../desk/graph/variables.js";
import type {Session} from "../session/session.js";
import type {Writing} from "../writing.js";
import {closeButton} from "./close-button.js";
import {shared} from "./shared-style.js";

/** How a cell stands to the one that is chosen. */
type Standing = "chosen" | "uses" | "usedBy" | undefined;

/** The variables of the notebook, and a map of who uses what; what is chosen is marked at the cells themselves. */
@customElement("ty-graph-panel")
export class GraphPanelElement extends LitElement {
  static override styles = [shared, dockStyle, graphStyle];

  @property({attribute: false}) declare writing: Writing;
  @state() declare private chosen: number | undefined;
  #stop: (() => void) | undefined;
  #timer = 0;

  constructor() {
    super();
    new Localized(this);
    this.addEventListener("keydown", ({key}) => {
      if (key === "Escape") this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Values change many times in a frame; the panel follows once for them all.
    const follow = () => {
      cancelAnimationFrame(this.#timer);
      this.#timer = requestAnimationFrame(() => this.requestUpdate());
    };
    this.#stop = this.writing.host.session?.watch(follow);
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#mark([]);
    super.disconnectedCallback();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("h2")?.focus());
  }

  protected override updated(): void {
    const {session} = this.writing.host;
    if (session) this.#mark([...this.#standings(nodesOf(session))]);
  }

  override render() {
    const {session} = this.writing.host;
    if (!session) return nothing;
    const nodes = nodesOf(session);
    const standing = this.#standings(nodes);
    return html`<header>
        <h2 tabindex="-1">${t(words.open)}</h2>
        <span class="grow quiet" role="status">${this.#renderChosen(nodes)}</span>
        ${closeButton(this.#close)}
      </header>
      <div class="sides">
        ${this.#renderVariables(variableRows(session), standing)} ${this.#renderMap(nodes, standing)}
      </div>`;
  }

  #renderChosen(nodes: readonly GraphNode[]) {
    const node = nodes.find(({id}) => id === this.chosen);
    if (!node) return t(words.choose);
    const list = (ids: readonly number[]) =>
      ids.length === 0 ? t(words.nothing) : ids.map((id) => this.#nameOf(nodes, id)).join(", ");
    return html`<b>${this.#nameOf(nodes, node.id)}</b> · ${t(words.uses)} ${list(node.uses)} · ${t(words.usedBy)}
      ${list(node.usedBy)} · ${runText(this.writing.host.session?.kernel.states.lastRun(node.id))}
      <button class="button" @click=${() => void this.writing.show(node.id)}>${t(words.goTo)}</button>`;
  }

  #renderVariables(rows: readonly VariableRow[], standing: ReadonlyMap<number, Standing>) {
    if (rows.length === 0) return html`<p class="none">${t(words.noVariables)}</p>`;
    return html`<div class="variables" tabindex="0" role="region" aria-label=${t(words.variables)}>
      <table>
        <thead>
          <tr>
            ${[words.name, words.type, words.size, words.unit, words.value, words.cell].map((label) => html`<th scope="col">${t(label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({name, cell, type, size, unit, preview, note}) =>
              html`<tr data-standing=${standing.get(cell) ?? nothing}>
                <td>
                  <button aria-pressed=${this.chosen === cell ? "true" : "false"} @click=${() => this.#choose(cell)}>
                    ${name}
                  </button>
                  ${note ? html`<small class="note">△ ${t(note)}</small>` : nothing}
                </td>
                <td>${type}</td>
                <td>${size}</td>
                <td>${unit}</td>
                <td class="preview" title=${preview}>${preview}</td>
                <td>${cell}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Drawn for the eye; by keyboard the list beside it does the same, and each box too. */
  #renderMap(nodes: readonly GraphNode[], standing: ReadonlyMap<number, Standing>) {
    const shown = nodes.filter(({uses, usedBy, outputs}) => uses.length + usedBy.length + outputs.length > 0);
    const {boxes, lines, width, height} = layOut(shown);
    return html`<div class="map" tabindex="0" role="region" aria-label=${t(words.map)}>
      <svg width=${width} height=${height} role="group" aria-label=${t(words.map)}>
        ${lines.map(({from, to}) => {
          const isMarked = [from, to].every(({node}) => standing.has(node.id));
          return svg`<path class="line" ?data-marked=${isMarked} d=${curve(from, to)}></path>`;
        })}
        ${boxes.map((box) => this.#renderBox(box, nodes, standing))}
      </svg>
    </div>`;
  }

  #renderBox({node, x, y, width, height}: Box, nodes: readonly GraphNode[], standing: ReadonlyMap<number, Standing>) {
    const name = this.#nameOf(nodes, node.id);
    const kind = node.kind === "cell" ? "" : t(words[node.kind]);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#choose(node.id);
    };
    return svg`<g class="box" role="button" tabindex="0" data-kind=${node.kind}
      data-standing=${standing.get(node.id) ?? nothing} aria-pressed=${this.chosen === node.id ? "true" : "false"}
      aria-label=${`${name} ${kind} ${t(words.cell)} ${node.id}`}
      @click=${() => this.#choose(node.id)} @keydown=${onKey}>
      <rect x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
      <text x=${x + 8} y=${y + height / 2}>${name.length > 16 ? `${name.slice(0, 15)}…` : name}</text>
      <title>${name} ${kind}</title>
    </g>`;
  }

  /** A cell by what it defines, or by its number. */
  #nameOf(nodes: readonly GraphNode[], id: number): string {
    const outputs = nodes.find((node) => node.id === id)?.outputs ?? [];
    return outputs.length === 0 ? `${t(words.cell)} ${id}` : outputs.join(", ");
  }

  #standings(nodes: readonly GraphNode[]): Map<number, Standing> {
    const {chosen} = this;
    if (chosen === undefined) return new Map();
    return new Map<number, Standing>([
      ...[...reach(nodes, chosen, "uses")].map((id) => [id, "uses"] as const),
      ...[...reach(nodes, chosen, "usedBy")].map((id) => [id, "usedBy"] as const),
      [chosen, "chosen"],
    ]);
  }

  #choose(id: number): void {
    this.chosen = this.chosen === id ? undefined : id;
    if (this.chosen !== undefined) this.writing.element(id)?.scrollIntoView({block: "nearest"});
  }

  #mark(standings: readonly (readonly [number, Standing])[]): void {
    for (const cell of this.writing.host.querySelectorAll("ty-cell")) cell.removeAttribute("data-standing");
    for (const [id, standing] of standings) this.writing.element(id)?.setAttribute("data-standing", standing ?? "");
  }

  #close(): void {
    this.remove();
    this.writing.host.querySelector<HTMLElement>(".page-main")?.focus();
  }
}

function nodesOf({kernel}: Session): GraphNode[] {
  return graphOf(kernel.graph.names, new Set(kernel.graph.controls.keys()));
}

function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const bend = Math.max(16, (x2 - x1) / 2);
  return `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-graph-panel": GraphPanelElement;
  }
}

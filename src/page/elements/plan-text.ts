import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property} from "lit/decorators.js";
import {lineage as words} from "../../i18n/lineage.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {parametersCiting, variablesCiting} from "../../model/citing.js";
import type {Definition, Fact, Target} from "../../model/index.js";
import {toParagraphs, type Paragraph, type Piece} from "../passages.js";
import type {SourceDocument} from "../source-document.js";
import {SubjectEvent} from "../subject.js";
import {renderDependants} from "./lineage-dependants.js";
import {ask} from "./lineage-source.js";
import {lineageStyle} from "./lineage-style.js";
import {shared} from "./shared-style.js";

/**
 * The text that a model rests on: the sentence of a fact highlighted, the others that are cited marked, and beside it what
 * rests on that sentence.
 */
@customElement("ty-plan-text")
export class PlanText extends LitElement {
  static override styles = [
    shared,
    lineageStyle,
    css`
      :host {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr) 260px;
        height: 100%;
      }
      nav,
      .text,
      aside {
        padding: var(--s3) var(--s4);
        overflow: auto;
      }
      nav {
        border-right: 1px solid var(--rule);
      }
      nav .section {
        padding-left: var(--s3);
        color: var(--ink-2);
      }
      aside {
        border-left: 1px solid var(--rule);
      }
      section + section {
        margin-top: var(--s5);
      }
      h2 {
        margin: 0 0 var(--s2);
        font-size: var(--text-ui);
      }
      .text {
        font-size: var(--text);
        line-height: var(--leading);
      }
      .text p {
        max-width: 640px;
        margin: 0 0 var(--s2);
      }
      .text h3,
      .text h4 {
        margin: var(--s5) 0 var(--s2);
        color: var(--ink);
        font-size: var(--text);
      }
      .text h3 {
        font-size: 18px;
      }
      .text a {
        cursor: pointer;
        color: inherit;
        text-decoration: underline dotted var(--accent);
        text-underline-offset: 3px;
      }
      .text a:hover {
        background: var(--accent-fill);
      }
      mark {
        padding: 2px 0;
        background: color-mix(in oklab, var(--stale) 30%, var(--paper));
        color: var(--ink);
      }
      @media (max-width: 900px) {
        :host {
          grid-template: minmax(0, 1fr) minmax(0, 40%) / minmax(0, 1fr);
        }
        nav {
          display: none;
        }
        aside {
          border-top: 1px solid var(--ink-3);
          border-left: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) declare definition: Definition;
  @property({attribute: false}) declare document: SourceDocument;
  /** The id of the fact whose sentence is shown. */
  @property({attribute: false}) declare fact: string;
  #paragraphs: readonly Paragraph[] = [];

  constructor() {
    super();
    new Localized(this);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("document") || changes.has("definition"))
      this.#paragraphs = toParagraphs(this.document.text, this.definition.facts.values());
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has("fact")) this.renderRoot.querySelector("mark")?.scrollIntoView({block: "center"});
  }

  override render() {
    const passage = this.#passage();
    const begun = new Set<string>();
    return html`
      <nav aria-label=${t(words.chapters)}>
        <ul>
          ${this.#paragraphs.map((paragraph, i) => (paragraph.level === 0 ? nothing : this.#renderChapter(paragraph, i)))}
        </ul>
      </nav>
      <div class="text" lang="zh-CN" role="region" tabindex="0" aria-label=${t(words.text)}>
        ${this.#paragraphs.map((paragraph, i) => this.#renderParagraph(paragraph, i, begun))}
      </div>
      <aside aria-label=${t(words.dependants)} tabindex="0">
        ${passage ? nothing : html`<p role="alert">${t(words.notFound)}</p>`}
        ${[...new Set([this.fact, ...(passage ?? [])])].flatMap((id) => this.definition.facts.get(id) ?? []).map((fact) => this.#renderFact(fact))}
      </aside>
    `;
  }

  /** The facts of the passage that is shown; undefined where the text does not have it. */
  #passage(): readonly string[] | undefined {
    return this.#paragraphs.flatMap(({pieces}) => pieces).find(({facts}) => facts.includes(this.fact))?.facts;
  }

  #renderChapter({level, pieces}: Paragraph, i: number) {
    return html`<li class=${level === 1 ? "chapter" : "section"}>
      <button class="link" @click=${() => this.#showParagraph(i)}>${pieces.map(({text}) => text).join("")}</button>
    </li>`;
  }

  #showParagraph(i: number): void {
    this.renderRoot.querySelector(`#line-${i}`)?.scrollIntoView({block: "start"});
  }

  #renderParagraph({level, pieces}: Paragraph, i: number, begun: Set<string>) {
    const inside = pieces.map((piece) => this.#renderPiece(piece, begun));
    switch (level) {
      case 1:
        return html`<h3 id="line-${i}">${inside}</h3>`;
      case 2:
        return html`<h4 id="line-${i}">${inside}</h4>`;
      case 0:
        return html`<p>${inside}</p>`;
    }
  }

  /** A piece of a passage is a button that runs with the text; of a passage in several pieces Tab reaches the first. */
  #renderPiece({text, facts}: Piece, begun: Set<string>) {
    const [first] = facts;
    if (first === undefined) return text;
    const isFirst = !begun.has(first);
    begun.add(first);
    const show = () => this.dispatchEvent(new SubjectEvent({type: "fact", id: first}));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      show();
    };
    const isCurrent = facts.includes(this.fact);
    return html`<a
      role="button"
      tabindex=${isFirst ? "0" : "-1"}
      aria-current=${isCurrent ? "true" : nothing}
      @click=${show}
      @keydown=${onKey}
      >${isCurrent ? html`<mark>${text}</mark>` : text}</a
    >`;
  }

  #renderFact({id, subject, period, value, unit}: Fact) {
    const {definition} = this;
    const parameters = parametersCiting(definition, id);
    const targets = this.document.targets.filter(({facts}) => facts.includes(id));
    return html`<section>
      <h2>${t(subject)} ${period} · ${value} ${unit}</h2>
      ${parameters.length > 0 ? html`<h3>${t(words.parameters)}</h3>` : nothing}
      <ul>
        ${parameters.map(
          (parameter) =>
            html`<li>
              <button class="link" @click=${ask({type: "parameter", id: parameter.id})}>${t(parameter.label)}</button>
            </li>`,
        )}
      </ul>
      ${targets.length > 0 ? html`<h3>${t(words.targets)}</h3>` : nothing}
      <ul>
        ${targets.map((target) => html`<li>${renderTarget(target)}</li>`)}
      </ul>
      <h3>${t(words.variables)}</h3>
      ${renderDependants(variablesCiting(definition, id))}
    </section>`;
  }
}

/** A target, and the way to what it is compared with. */
function renderTarget({name, text, variable, year}: Target) {
  const label = `${t(name)} ${text}`;
  return variable === undefined
    ? label
    : html`<button class="link" @click=${ask({type: "variable", name: variable, place: {year}})}>${label}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-plan-text": PlanText;
  }
}

import {html, nothing} from "lit";
import {lineage as words} from "../../i18n/lineage.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {bracketed, punctuation} from "../../i18n/punctuation.js";
import type {Fact, Origin, Source} from "../../model/index.js";
import {shownNumber} from "../shown-number.js";
import {SubjectEvent, type Subject} from "../subject.js";

/** Asks after something else, from a button. */
export function ask(subject: Subject) {
  return (event: Event) => event.currentTarget?.dispatchEvent(new SubjectEvent(subject));
}

/** What a source is, how far to trust it, and the sentences it rests on. */
export function renderSource(source: Source, facts: readonly Fact[]) {
  const {colon} = punctuation[locale.language];
  return html`
    <p>${t(page.source)}${colon}${t(page[source.class])} · ${t(source.text)}</p>
    <p>${t(page.confidence)}${colon}${t(page[source.confidence])}</p>
    ${facts.map(renderFact)}
  `;
}

/** A sentence and where it stands, and the way to it. */
export function renderFact({id, quote, place, line}: Fact) {
  return html`
    <blockquote lang="zh-CN">${quote}</blockquote>
    <p class="quiet">
      ${t(place)}${punctuation[locale.language].comma}${t(words.line).replace("{}", String(line))} ·
      <button class="link" @click=${ask({type: "fact", id})}>${t(words.inText)}</button>
    </p>
  `;
}

/**
 * A parameter that a variable reads: its value in force and where that comes from.
 * @param isOpen whether it is unfolded at first
 */
export function renderOrigin({parameter, value, facts}: Origin, isOpen: boolean) {
  const {id, label, source} = parameter;
  const {text, full} = shownNumber(value, parameter, locale.language);
  return html`<details ?open=${isOpen}>
    <summary>
      <span class="name">${t(label)}</span>
      <span class="quiet">${t(page[source.class])} · ${t(page[source.confidence])}</span>
      <span class="number" title=${full}>${text}</span>
    </summary>
    <div class="inside">
      ${
        value === parameter.default
          ? nothing
          : html`<p class="quiet">
              ${t(page.changed)}${bracketed(`${t(page.baseline)} ${shownNumber(parameter.default, parameter, locale.language).text}`, locale.language)}
            </p>`
      }
      ${renderSource(source, facts)}
      <button class="link" @click=${ask({type: "parameter", id})}>${t(words.dependants)}</button>
    </div>
  </details>`;
}

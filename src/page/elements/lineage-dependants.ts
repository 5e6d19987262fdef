import {html, nothing} from "lit";
import {lineage as words} from "../../i18n/lineage.js";
import {t} from "../../i18n/locale.js";
import type {Dependants} from "../../model/citing.js";
import type {Variable} from "../../model/index.js";
import {ask} from "./lineage-source.js";

/** The variables that rest on something, each the way to its own lineage. */
export function renderDependants({direct, further}: Dependants) {
  if (direct.length === 0) return html`<p class="quiet">${t(words.nothing)}</p>`;
  return html`
    ${renderVariables(direct)}
    ${
      further.length === 0
        ? nothing
        : html`<details>
            <summary><span class="name">${t(words.further)} · ${further.length}</span></summary>
            <div class="inside">${renderVariables(further)}</div>
          </details>`
    }
  `;
}

function renderVariables(variables: readonly Variable[]) {
  return html`<ul>
    ${variables.map(
      ({name, label}) =>
        html`<li>
          <button class="link" @click=${ask({type: "variable", name, place: {}})}>${t(label)}</button>
        </li>`,
    )}
  </ul>`;
}

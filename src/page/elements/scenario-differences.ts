import {html, nothing} from "lit";
import {locale, t} from "../../i18n/locale.js";
import {kindNames, scenarios as words} from "../../i18n/scenarios.js";
import type {ParameterKind} from "../../model/index.js";
import type {Difference} from "../../scenario/diff.js";
import type {Scenario} from "../../scenario/scenario.js";
import {changeText} from "../change-text.js";
import type {ScenarioAction} from "../scenario-event.js";

export interface Differences {
  /** Undefined for the baseline. */
  readonly reference: Scenario | undefined;
  readonly differences: readonly Difference[];
  /** The only kind that is shown. */
  readonly kind: ParameterKind | undefined;
  readonly send: (action: ScenarioAction) => void;
}

const kinds = ["policy", "assumption", "uncertainty"] as const;

/** How the levers stand against the reference, kind by kind. */
export function renderDifferences({reference, differences, kind, send}: Differences) {
  const shown = kinds.filter((each) => kind === undefined || each === kind);
  const heading = reference
    ? t(words.differencesFrom).replace("{}", reference.title ? t(reference.title) : reference.name)
    : t(words.differences);
  const of = (each: ParameterKind) => differences.filter(({parameter}) => parameter.kind === each);
  const count = shown.reduce((sum, each) => sum + of(each).length, 0);
  return html`<details>
    <summary>${heading} · ${count}</summary>
    <label class="kinds"
      >${t(words.kind)}
      <select
        @change=${({target}: Event) =>
          target instanceof HTMLSelectElement && send({type: "kind", kind: kinds[target.selectedIndex - 1]})}
      >
        <option .selected=${kind === undefined}>${t(words.allKinds)}</option>
        ${kinds.map((each) => html`<option .selected=${each === kind}>${t(kindNames[each])}</option>`)}
      </select></label
    >
    ${count === 0 ? html`<p class="note">${t(words.same)}</p>` : nothing}
    ${shown.map((each) => (of(each).length === 0 ? nothing : renderKind(each, of(each), send)))}
  </details>`;
}

function renderKind(kind: ParameterKind, differences: readonly Difference[], send: Differences["send"]) {
  return html`<h3>${t(words.changedKind).replace("{}", t(kindNames[kind]))} · ${differences.length}</h3>
    ${differences.map(
      (difference) =>
        html`<div class="difference">
          <span>${t(difference.parameter.label)}</span>
          <span class="numbers">${changeText(difference, locale.language)}</span>
          <button
            class="icon-button small"
            title=${t(words.reset)}
            aria-label=${`${t(words.reset)} ${t(difference.parameter.label)}`}
            @click=${() => send({type: "reset", parameter: difference.parameter.id})}
          >
            ↺
          </button>
        </div>`,
    )}`;
}

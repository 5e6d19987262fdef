import {html} from "lit";
import {t} from "../../i18n/locale.js";
import {kindNames} from "../../i18n/scenarios.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import type {ParameterKind} from "../../model/index.js";

const kinds = ["policy", "assumption", "uncertainty"] as const;

/** Which kind of levers alone is shown. */
export function kindChoice(chosen: ParameterKind | undefined, choose: (kind: ParameterKind | undefined) => void) {
  return html`<label
    >${t(words.show)}
    <select @change=${({target}: Event) => choose(kinds[(target as HTMLSelectElement).selectedIndex - 1])}>
      <option .selected=${chosen === undefined}>${t(words.all)}</option>
      ${kinds.map((kind) => html`<option .selected=${kind === chosen}>${t(kindNames[kind])}</option>`)}
    </select></label
  >`;
}

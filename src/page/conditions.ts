import type {Language} from "../base/label.js";
import {page as words} from "../i18n/page.js";
import {scenarios as scenarioWords} from "../i18n/scenarios.js";
import type {Difference} from "../scenario/diff.js";
import type {Scenario} from "../scenario/scenario.js";
import {changeText} from "./change-text.js";

/** Under what conditions the results of a page hold. */
export interface Conditions {
  readonly scenario: Scenario | undefined;
  /** How the levers differ from the baseline. */
  readonly differences: readonly Difference[];
}

/** The conditions as they stand below printed results, where the levers that say so on the screen are not on the paper. */
export function conditionsSection({scenario, differences}: Conditions, language: Language): HTMLElement {
  const section = document.createElement("section");
  section.className = "conditions";
  const name = scenario && (scenario.title?.[language] ?? scenario.name);
  section.append(
    line("h2", words.conditions[language]),
    line("p", `${name === undefined ? "" : `${words.scenario[language]} ${name} · `}${words.conditional[language]}`),
    line(
      "p",
      differences.length === 0
        ? scenarioWords.same[language]
        : `${scenarioWords.differences[language]} · ${differences.length}`,
    ),
    table(differences, language),
  );
  return section;
}

function table(differences: readonly Difference[], language: Language): HTMLTableElement {
  const element = document.createElement("table");
  for (const difference of differences) {
    const row = element.insertRow();
    for (const text of [difference.parameter.label[language], changeText(difference, language)])
      row.insertCell().append(text);
  }
  return element;
}

function line(tag: "h2" | "p", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.append(text);
  return element;
}

/** How the section is set. */
export const conditionsStyle = `.conditions { margin-top: 24px; padding-top: 4px; border-top: 1px solid; font-size: 12px; }
.conditions h2 { font-size: 14px; break-after: avoid; }
.conditions td { padding: 2px 12px 2px 0; border-bottom: 1px solid var(--rule); }
.conditions tr { break-inside: avoid; }`;

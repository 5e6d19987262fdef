import {css, html, nothing} from "lit";
import {t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {questionOf, questions, type QuestionId} from "../what-if/questions/index.js";

/** What is looked at of a number: where it comes from, or the answer to a question. */
export type Tab = "source" | QuestionId;

export const tabsStyle = css`
  [role="tablist"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s3);
    padding: 0 var(--s3);
    border-bottom: 1px solid var(--rule);
  }
  [role="tab"] {
    min-height: 32px;
    padding: 0 2px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--ink-2);
    font-size: var(--text-small);
    cursor: pointer;
  }
  [role="tab"]:hover {
    color: var(--accent);
  }
  [role="tab"][aria-selected="true"] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    [role="tab"] {
      min-height: 44px;
    }
  }
`;

/** The questions that can be asked of a number, one of which is looked at; arrows go from one to the next. */
export function renderTabs(chosen: Tab, hasSource: boolean, choose: (tab: Tab) => void) {
  const ids = Object.keys(questions) as QuestionId[];
  const tabs: readonly Tab[] = hasSource ? ["source", ...ids] : ids;
  const onKey = (event: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    const list = event.currentTarget as HTMLElement;
    if (!next) return;
    choose(next);
    list.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return html`<div role="tablist" @keydown=${onKey}>
    ${tabs.map(
      (tab) =>
        html`<button
          role="tab"
          data-tab=${tab}
          aria-selected=${tab === chosen ? "true" : "false"}
          aria-controls=${tab === chosen ? "panel" : nothing}
          tabindex=${tab === chosen ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${t(tab === "source" ? page.source : questionOf(tab).label)}
        </button>`,
    )}
  </div>`;
}

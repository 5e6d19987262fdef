import {css} from "lit";
import {t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {questionOf, questions, type QuestionId} from "../what-if/questions/index.js";
import {renderTabs, tabsStyle} from "./tabs.js";

/** What is looked at of a number: where it comes from, or the answer to a question. */
export type Tab = "source" | QuestionId;

export const questionTabsStyle = css`
  ${tabsStyle}
  [role="tablist"] {
    padding: 0 var(--s3);
    border-bottom: 1px solid var(--rule);
  }
  [role="tab"] {
    font-size: var(--text-small);
  }
  [role="tab"]:not([aria-selected="true"], :hover) {
    color: var(--ink-2);
  }
`;

/** The questions that can be asked of a number, one of which is looked at. */
export function renderQuestionTabs(chosen: Tab, hasSource: boolean, choose: (tab: Tab) => void) {
  const ids = Object.keys(questions) as QuestionId[];
  const asking = ids.map((id) => ({id, label: t(questionOf(id).label)}));
  return renderTabs<Tab>(hasSource ? [{id: "source", label: t(page.source)}, ...asking] : asking, chosen, choose);
}

import {sql as words} from "../../i18n/sql.js";
import {t} from "../../i18n/locale.js";

/** How long loading may take before it is said, ms. */
const PATIENCE = 300;

/** Says at the foot of the page that DuckDB is being loaded, until it is. */
export async function sayLoading<T>(loading: Promise<T>): Promise<T> {
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.textContent = t(words.loading);
  note.style.cssText = `position: fixed; inset: auto 0 var(--s4); z-index: 20; width: fit-content; margin: 0 auto;
padding: var(--s2) var(--s3); border: 1px solid var(--rule); border-radius: var(--radius); background: var(--paper);
color: var(--ink-2); font-size: var(--text-small);`;
  const timer = setTimeout(() => document.body.append(note), PATIENCE);
  try {
    return await loading;
  } finally {
    clearTimeout(timer);
    note.remove();
  }
}

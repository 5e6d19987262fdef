import {html, nothing, type TemplateResult} from "lit";
import * as words from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {titleIn} from "../i18n/title.js";
import type {Entry} from "../server/contract.js";
import {fileName} from "./listed.js";
import {modifiedText} from "./modified.js";
import {toHash} from "./route.js";

/** How many are shown. */
const SHOWN = 6;

/** The notebooks that were changed last, the last one first. */
export function recent(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => b.modified - a.modified).slice(0, SHOWN);
}

/** Where one left off, for a screen with nothing open. */
export function recentNotebooks(entries: readonly Entry[], now: number): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section class="recent" aria-label=${t(words.recent)}>
    <h2>${t(words.recent)}</h2>
    <ul>
      ${recent(entries).map(
        ({path, title, modified}) =>
          html`<li>
            <a href=${toHash(path)} title=${path}>
              <span>${titleIn(title, locale.language) || fileName(path)}</span>
              <time datetime=${new Date(modified).toISOString()}>${modifiedText(modified, now, locale.language)}</time>
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}

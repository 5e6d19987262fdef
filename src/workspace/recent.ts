import {css, html, nothing, type TemplateResult} from "lit";
import * as words from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {titleIn} from "../i18n/title.js";
import type {Entry} from "../server/contract.js";
import {fileName} from "./listed.js";
import {modifiedText} from "./modified.js";
import {toHash} from "./route.js";
import type {PictureAddresses} from "./shown-pictures.js";
import {thumbnail, thumbnailStyle} from "./thumbnail.js";

/** How many are shown. */
const SHOWN = 12;

/** The notebooks that were changed last, the last one first. */
export function recent(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => b.modified - a.modified).slice(0, SHOWN);
}

/** Where one left off, to be recognised by sight, for a screen with nothing open. */
export function recentNotebooks(
  entries: readonly Entry[],
  now: number,
  pictures: ReadonlyMap<string, PictureAddresses>,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section class="recent" aria-label=${t(words.recent)}>
    <h2>${t(words.recent)}</h2>
    <ul>
      ${recent(entries).map(({path, title, modified}) => {
        const name = titleIn(title, locale.language) || fileName(path);
        return html`<li>
          <a href=${toHash(path)} title=${path}>
            ${thumbnail(name, pictures.get(path))}
            <span class="title">${name}</span>
            <time datetime=${new Date(modified).toISOString()}>${modifiedText(modified, now, locale.language)}</time>
          </a>
        </li>`;
      })}
    </ul>
  </section>`;
}

export const recentStyle = css`
  ${thumbnailStyle}
  .recent {
    width: 100%;
    text-align: start;
  }
  .recent h2 {
    margin: 0 0 var(--s3);
    color: var(--ink-2);
    font-size: var(--text-small);
    font-weight: 400;
  }
  .recent ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(208px, 1fr));
    gap: var(--s5) var(--s4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .recent a {
    display: grid;
    gap: var(--s1);
    color: var(--ink);
    text-decoration: none;
  }
  .recent .picture {
    font-size: 32px;
  }
  .recent a:hover .picture {
    border-color: var(--accent);
  }
  .recent a:hover .title {
    color: var(--accent);
  }
  .recent .title {
    display: -webkit-box;
    margin-top: var(--s1);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .recent time {
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
`;

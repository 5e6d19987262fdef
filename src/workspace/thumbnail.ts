import {css, html, nothing, type TemplateResult} from "lit";
import {monogram} from "./monogram.js";
import type {PictureAddresses} from "./shown-pictures.js";

/**
 * A notebook's picture, or what stands for it until it has been open once. Decoration: its name stands beside it.
 * @param name what the reader calls it
 */
export function thumbnail(name: string, addresses: PictureAddresses | undefined): TemplateResult {
  return html`<span class="picture" aria-hidden="true" data-monogram=${addresses ? nothing : monogram(name)}>
    ${
      addresses
        ? html`<img alt="" src=${addresses.light} /><img class="night" alt="" src=${addresses.dark} />`
        : nothing
    }
  </span>`;
}

/** The size of the letters belongs to where the picture stands. */
export const thumbnailStyle = css`
  .picture {
    position: relative;
    display: grid;
    flex: none;
    place-content: center;
    aspect-ratio: 8 / 5;
    overflow: hidden;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--fill);
    color: var(--ink-3);
    line-height: 1;
  }
  .picture::before {
    content: attr(data-monogram);
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* The picture by night lies over the one by day. */
  .picture .night {
    opacity: var(--night);
  }
`;

import {html} from "lit";
import {close} from "../../i18n/close.js";
import {t} from "../../i18n/locale.js";

/** The button at the end of a heading that closes what the heading is of. */
export function closeButton(onClick: () => void) {
  return html`<button class="icon-button" aria-label=${t(close)} title=${t(close)} @click=${onClick}>✕</button>`;
}

import {html, nothing} from "lit";
import type {Language} from "../../base/label.js";
import {t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {targets as words} from "../../i18n/targets.js";

/** How many times the pace of the past something requires, and both paces in words. */
export interface Multiple {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

/** A dumbbell for each: an open dot for the past, at one, and a full one for what is required. */
export function renderMultiples(multiples: readonly Multiple[], language: Language) {
  if (multiples.length === 0) return nothing;
  const high = Math.max(1, ...multiples.map(({ratio}) => ratio)) * 1.05;
  const at = (value: number) => `${((100 * value) / high).toFixed(2)}%`;
  return html`<div class="multiples">
    <p id="multiples">
      ${t(words.multiples)}
      <span class="quiet"
        ><i class="dot past"></i> ${t(words.pastMark)} <i class="dot"></i> ${t(words.requiredMark)}</span
      >
    </p>
    <ul aria-labelledby="multiples">
      ${[...multiples]
        .sort((a, b) => b.ratio - a.ratio)
        .map(({name, ratio, detail}) => {
          const [low, top] = [Math.min(1, ratio), Math.max(1, ratio)];
          return html`<li>
            <span class="name">${name}</span>
            <span class="track" aria-hidden="true">
              <i class="line" style="left: ${at(low)}; width: ${at(top - low)}"></i>
              <i class="dot past" style="left: ${at(1)}"></i>
              <i class="dot" style="left: ${at(ratio)}"></i>
            </span>
            <b>${formatNumber(ratio, language, {digits: ratio < 1 ? 2 : 1})}${language === "zh" ? " 倍" : " ×"}</b>
            <span class="detail quiet">${detail}</span>
          </li>`;
        })}
    </ul>
  </div>`;
}

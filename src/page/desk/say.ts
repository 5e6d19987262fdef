import {html, nothing, render} from "lit";
import {commands} from "../../i18n/commands.js";
import {t} from "../../i18n/locale.js";

/** How long what was said can be read, ms. */
const TIME = 8000;

let timer: ReturnType<typeof setTimeout> | undefined;
const place = document.createElement("div");
place.className = "said";
place.setAttribute("role", "status");

/** Says what was done, or why it was not, for a while; with `undo`, there is a way back beside it. */
export function say(text: string, undo?: () => void): void {
  clearTimeout(timer);
  document.body.append(place);
  const back = () => {
    hush();
    undo?.();
  };
  render(
    html`<span>${text}</span
      >${undo ? html`<button class="button" @click=${back}>${t(commands.undo)}</button>` : nothing}`,
    place,
  );
  timer = setTimeout(hush, TIME);
}

function hush(): void {
  render(nothing, place);
  place.remove();
}

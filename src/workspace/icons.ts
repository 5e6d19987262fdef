import {html, svg, type SVGTemplateResult, type TemplateResult} from "lit";

/** 16 px line drawings; each stands beside a word or carries a label on its button. */
function icon(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    style="flex: none"
  >
    ${drawing}
  </svg>`;
}

export const icons = {
  files: icon(svg`<rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5"/><path d="M6 2.75v10.5"/>`),
  run: icon(svg`<path d="M4.5 2.75v10.5L13 8z"/>`),
  running: icon(svg`<circle cx="8" cy="8" r="5.5" stroke-opacity=".25"/><path d="M8 2.5A5.5 5.5 0 0 1 13.5 8"/>`),
  stop: icon(svg`<rect x="4" y="4" width="8" height="8" rx="1"/>`),
  restart: icon(svg`<path d="M13.25 8a5.25 5.25 0 1 1-1.6-3.78"/><path d="M13.25 1.75v3h-3"/>`),
  saved: icon(svg`<path d="M3 8.5l3.25 3.25L13 4.75"/>`),
  changed: icon(svg`<circle cx="8" cy="8" r="3" fill="currentColor" stroke="none"/>`),
  saving: icon(svg`<path d="M8 12.5v-9M4.5 7L8 3.5 11.5 7"/>`),
  present: icon(svg`<rect x="1.75" y="2.75" width="12.5" height="8" rx="1"/><path d="M8 10.75v2.5M5.5 13.25h5"/>`),
  print: icon(svg`<path d="M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9.5h7v4h-7z"/>`),
  "one-file": icon(svg`<path d="M8 2.5v7M5 6.75l3 3 3-3M2.75 11v2.5h10.5V11"/>`),
  data: icon(svg`<path d="M2.5 2.5h11v11h-11zM2.5 6h11M6 2.5v11"/>`),
  network: icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M2.25 8h11.5M8 2.25q5 5.75 0 11.5q-5-5.75 0-11.5"/>`),
  alarm: icon(svg`<path d="M8 2L14.5 13.25h-13z"/><path d="M8 6.5v3M8 11.4v.1"/>`),
  note: icon(svg`<circle cx="8" cy="8" r="6"/><path d="M8 7.5v3.25M8 5.2v.1"/>`),
  search: icon(svg`<circle cx="7" cy="7" r="4.25"/><path d="M10.25 10.25L13.5 13.5"/>`),
  add: icon(svg`<path d="M8 3v10M3 8h10"/>`),
  more: icon(
    svg`<g fill="currentColor" stroke="none"><circle cx="3.5" cy="8" r="1.25"/><circle cx="8" cy="8" r="1.25"/><circle cx="12.5" cy="8" r="1.25"/></g>`,
  ),
  settings: icon(
    svg`<path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5h2M8 11.5h5.5"/><circle cx="10.25" cy="4.5" r="1.75"/><circle cx="6.25" cy="11.5" r="1.75"/>`,
  ),
  chevron: icon(svg`<path d="M6 4l4 4-4 4"/>`),
  close: icon(svg`<path d="M4 4l8 8M12 4l-8 8"/>`),
  system: icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/>`),
  light: icon(
    svg`<circle cx="8" cy="8" r="2.75"/><path d="M8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9"/>`,
  ),
  dark: icon(svg`<path d="M13.25 9.6A5.75 5.75 0 0 1 6.4 2.75a5.75 5.75 0 1 0 6.85 6.85z"/>`),
};

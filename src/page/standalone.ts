import tokens from "../style/tokens.css?inline";
import {locale} from "../i18n/locale.js";
import {showSource} from "./show-source.js";
import {SourceEvent} from "./source-event.js";

/**
 * The library as a package, for notebooks that other tools build: it brings the style that the page otherwise has, and
 * speaks Chinese unless the reader's browser does not.
 */
const sheet = document.createElement("style");
// There is no page here to answer where a number comes from.
document.addEventListener("ty-source", (event) => {
  if (event instanceof SourceEvent) void showSource(event);
});
locale.language = navigator.language.startsWith("zh") || document.documentElement.lang.startsWith("zh") ? "zh" : "en";
// Prose in two languages stands side by side; the reader sees one.
const other = locale.language === "zh" ? "en" : "zh";
sheet.textContent = `${tokens} div[lang="${other}"] { display: none; }`;
document.head.prepend(sheet);

export * from "./library.js";
export {across} from "./elsewhere/across.js";

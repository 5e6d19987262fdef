import tokens from "../style/tokens.css?inline";
import {locale} from "../i18n/locale.js";

/**
 * The library as a package, for notebooks that other tools build: it brings the style that the page otherwise has, and
 * speaks Chinese unless the reader's browser does not.
 */
const sheet = document.createElement("style");
sheet.textContent = tokens;
document.head.prepend(sheet);
locale.language = navigator.language.startsWith("zh") || document.documentElement.lang.startsWith("zh") ? "zh" : "en";

export * from "./library.js";

import type {Language} from "../base/label.js";
import {today} from "../base/today.js";
import {ExportError} from "../export/export-error.js";
import {page as words} from "../i18n/page.js";
import {conditionsSection, conditionsStyle, type Conditions} from "./conditions.js";
import {MAX_PRINTED} from "./print-frame.js";
import {snapshot} from "./snapshot.js";

/**
 * The page as a document to be printed, with the conditions its results rest on. Whatever waits out of sight is drawn
 * first, as for a print of the browser's own.
 * @throws {ExportError} `too-large-to-print`
 */
export async function toPrint(title: string, language: Language, conditions: Conditions): Promise<string> {
  dispatchEvent(new Event("beforeprint"));
  try {
    // Once for what is drawn, once for what is drawn within it.
    await nextFrame();
    await nextFrame();
    const html = snapshot({
      title: `${title} ${today()}`,
      lang: language === "zh" ? "zh-CN" : "en",
      style: `${margins(title, language)}\n${conditionsStyle}`,
      end: conditionsSection(conditions, language),
    });
    if (html.length <= MAX_PRINTED) return html;
    const data = {characters: html.length, limit: MAX_PRINTED};
    throw new ExportError("too-large-to-print", `too large to print: ${html.length} (up to ${MAX_PRINTED})`, data);
  } finally {
    dispatchEvent(new Event("afterprint"));
  }
}

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** Title, day and page number at the edge of every page. */
function margins(title: string, language: Language): string {
  const about = `${title} · ${words.conditionalShort[language]} · ${today()}`;
  return `@page wide { size: A4 landscape; }
@page {
  margin: 16mm 14mm 18mm;
  @bottom-left { content: ${cssText(about)}; font: 8pt sans-serif; color: #555; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; width: 20mm; text-align: right; }
}`;
}

/** A text as CSS writes it; nothing in it ends the style that it stands in. */
function cssText(text: string): string {
  return `"${text.replace(/[\\"<\n\r\f]/g, (each) => `\\${each.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}

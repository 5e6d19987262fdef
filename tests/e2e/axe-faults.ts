import type {Frame, Page} from "@playwright/test";
import axe from "axe-core";
import {switchLanguage} from "./workspace.js";

/** Both languages at each width, by day and by night; the language changes once, from Chinese to English. */
const views = [
  {language: "zh", colorScheme: "light", width: 1440},
  {language: "zh", colorScheme: "dark", width: 1024},
  {language: "zh", colorScheme: "dark", width: 390},
  {language: "en", colorScheme: "light", width: 390},
  {language: "en", colorScheme: "light", width: 1024},
  {language: "en", colorScheme: "dark", width: 1440},
] as const;

/** Does something in each view of a page that is in Chinese at first; leaves it in English. */
export async function inEveryView(
  page: Page,
  act: (name: string, language: "zh" | "en") => Promise<void>,
): Promise<void> {
  let shown = "zh";
  for (const {language, colorScheme, width} of views) {
    await page.emulateMedia({colorScheme, reducedMotion: "reduce"});
    await page.setViewportSize({width, height: 800});
    if (language !== shown) await switchLanguage(page);
    shown = language;
    await act(`${language} ${colorScheme} ${width}`, language);
  }
}

/** What axe finds wrong in a page and its frames, in words. */
export async function axeFaults(page: Page): Promise<string[]> {
  return (await Promise.all(page.frames().map(faultsIn))).flat();
}

async function faultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof axe}).axe.run(document, {
      resultTypes: ["violations"],
    });
    return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${JSON.stringify(target)}`));
  });
}

import axe from "axe-core";
import {expect} from "vitest";
import {page} from "vitest/browser";
import "../../src/style/tokens.css";
import "../../src/style/base.css";
import "../../src/style/page.css";
import type {Language} from "../../src/base/label.js";
import {locale} from "../../src/i18n/locale.js";

/** Puts elements on an empty screen, light and in English unless told otherwise. */
export function show(...elements: readonly (Element | string)[]): HTMLElement {
  const stage = document.createElement("main");
  stage.style.cssText = "padding: 16px; background: var(--paper);";
  stage.append(...elements);
  document.body.replaceChildren(stage);
  return stage;
}

/** An empty screen as it is at first. */
export async function clearScreen(): Promise<void> {
  document.body.replaceChildren();
  setTheme("light");
  setLanguage("en");
  await page.viewport(1200, 800);
}

export function setTheme(theme: "light" | "dark"): void {
  document.documentElement.dataset.theme = theme;
}

export function setLanguage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  locale.language = language;
}

/** Fails with every fault that axe finds within the element, its shadow included. */
export async function expectAccessible(element: Element): Promise<void> {
  const {violations} = await axe.run(element, {resultTypes: ["violations"]});
  const faults = violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`),
  );
  expect(faults).toEqual([]);
}

/** The same in light and dark, in both languages. */
export async function expectAccessibleInAll(
  element: Element & {readonly updateComplete?: Promise<unknown>},
): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    for (const language of ["en", "zh"] as const) {
      setTheme(theme);
      setLanguage(language);
      await element.updateComplete;
      await nextFrames();
      await expectAccessible(element);
    }
  }
}

export async function nextFrames(count = 2): Promise<void> {
  for (let i = 0; i < count; ++i) await new Promise(requestAnimationFrame);
}

/** An element that must be there, also within shadows: each selector looks into the shadow of what the one before found. */
export function find(root: ParentNode, ...selectors: readonly string[]): HTMLElement {
  return findOf(HTMLElement, root, ...selectors);
}

/** The same of an element that must be of some kind. */
export function findOf<T extends Element>(kind: new () => T, root: ParentNode, ...selectors: readonly string[]): T {
  let at: ParentNode = root;
  for (const selector of selectors) {
    const within = at instanceof Element && at.shadowRoot ? at.shadowRoot : at;
    const found: Element | null = within.querySelector(selector) ?? at.querySelector(selector);
    if (!found) throw new Error(`nothing found: ${selectors.join(" » ")} (${selector})`);
    at = found;
  }
  if (!(at instanceof kind)) throw new Error(`not of the kind ${kind.name}: ${selectors.join(" » ")}`);
  return at;
}

/** All elements of that kind in an element's shadow. */
export function findAll<T extends Element = HTMLElement>(root: Element, selector: string): T[] {
  return [...(root.shadowRoot ?? root).querySelectorAll<T>(selector)];
}

/** The text of an element as it is read: white space as one blank. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** How well a colour can be read on another, as WCAG counts it: 4.5 is enough for small text. */
export function contrast(color: string, background: string): number {
  const [a, b] = [color, background].map(luminance).sort((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

function luminance(color: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Pairs of elements that cover each other, by their texts. */
export function overlaps(elements: readonly Element[]): string[] {
  const boxes = elements.map((element) => ({text: textOf(element), box: element.getBoundingClientRect()}));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.box.left < b.box.right - 1 &&
          b.box.left < a.box.right - 1 &&
          a.box.top < b.box.bottom - 1 &&
          b.box.top < a.box.bottom - 1,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

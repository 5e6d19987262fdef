import {expect} from "vitest";
import {contrast, expectAccessible, setTheme, textOf} from "../page/screen.js";

export const texts = (chart: Element) => [...chart.querySelectorAll("text")].filter((text) => textOf(text) !== "");

/** A text as it is read, its lines one after the other. */
export function linesOf(text: Element | undefined): string {
  const lines = [...(text?.querySelectorAll("tspan") ?? [])];
  return lines.length > 0 ? lines.map(textOf).join(" ") : textOf(text);
}

/** The one text that reads so. */
export function named(chart: Element, text: string): Element {
  const [found, another] = texts(chart).filter((each) => linesOf(each) === text);
  if (!found || another) throw new Error(`${found ? "more than one text" : "no text"}: ${text}`);
  return found;
}

export function box(element: Element | undefined): DOMRect {
  if (!element) throw new Error("nothing drawn");
  return element.getBoundingClientRect();
}

export function middle(element: Element | undefined): {readonly x: number; readonly y: number} {
  const {left, right, top, bottom} = box(element);
  return {x: (left + right) / 2, y: (top + bottom) / 2};
}

/** Rectangles filled with that colour, or hatched. */
export function rects(chart: Element, fill: string): SVGRectElement[] {
  const own = fill === "hatch" ? '[fill^="url("]' : `[fill="${fill}"]`;
  return [...chart.querySelectorAll<SVGRectElement>(`g${own} > rect, rect${own}:not(pattern rect)`)];
}

/** No number that is none, and no text beyond the picture. */
export function expectSound(chart: Element): void {
  expect(chart.getAttribute("role")).toBe("img");
  expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  const frame = box(chart);
  for (const text of texts(chart)) {
    const {left, right, top, bottom} = box(text);
    expect([textOf(text), left >= frame.left - 2, right <= frame.right + 2]).toEqual([textOf(text), true, true]);
    expect([textOf(text), top >= frame.top - 2, bottom <= frame.bottom + 2]).toEqual([textOf(text), true, true]);
  }
}

/** One picture with its description, by day and by night; each text can be read on what lies behind it: paper, unless told. */
export async function expectReadable(
  draw: () => Element,
  behind?: (text: Element) => string | undefined,
): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    setTheme(theme);
    const chart = draw();
    expect(chart.getAttribute("role")).toBe("img");
    expect(chart.getAttribute("aria-label")).toBe("what it says");
    expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
    await expectAccessible(chart);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    for (const text of texts(chart)) {
      const ground = behind?.(text) ?? paper;
      expect([textOf(text), contrast(getComputedStyle(text).fill, ground) >= 4.5]).toEqual([textOf(text), true]);
    }
  }
}

import {ticks} from "d3";
import type {Domain} from "./series.js";

/**
 * Makes a plot one picture with a description: what a screen reader says is the summary, not each mark's name.
 */
export function asPicture(svg: Element, description: string): SVGSVGElement | HTMLElement {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", description);
  for (const group of svg.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  return svg as SVGSVGElement | HTMLElement;
}

/** What all plots share: the page's type and ink, and no background of their own. */
export const plain = {
  style: {background: "none", color: "var(--ink)", fontFamily: "inherit", fontSize: "12px", overflow: "visible"},
} as const;

/** The width of a text of 12 px, near enough to leave room for it: a Chinese character is as wide as two others. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) > 0x2e7f ? 12.2 : 6.8), 0);
}

/** The room that the numbers beside an axis need, in px. */
export function axisMargin(domain: readonly number[], format: (value: number) => string): number {
  return Math.max(44, ...domain.map((value) => textWidth(format(value)) + 14));
}

/** Round numbers below an axis of that width: as many as there is room for, and no more than six or so. */
export function numberTicks([low, high]: Domain, width: number, format: (value: number) => string): number[] {
  const fits = (values: readonly number[]) => {
    const widest = Math.max(0, ...values.map((value) => textWidth(format(value))));
    const step = (((values[1] ?? high) - (values[0] ?? low)) / (high - low)) * width;
    return values.length < 2 || step >= widest + 16;
  };
  const choices = [6, 5, 4, 3, 2, 1].map((count) => ticks(low, high, count)).filter(({length}) => length > 0);
  return choices.find(fits) ?? choices.at(-1)?.slice(0, 1) ?? [];
}

/** An axis of numbers below a chart, but for its domain. */
export function numberAxis(ticks: number[], format: (value: number) => string) {
  return {label: null, ticks, tickFormat: format, tickSize: 3};
}

/** An axis of years below a chart, but for its domain. */
export function yearAxis(years: readonly [number, number], width: number) {
  return {label: null, ticks: yearTicks(years, width), tickFormat: String, tickSize: 3};
}

/** The years named below an axis: as many as there is room for, in even steps. */
export function yearTicks([from, to]: readonly [number, number], width: number): number[] {
  const step = [1, 2, 5, 10, 20].find((years) => (width * years) / Math.max(1, to - from) >= 56) ?? 50;
  return Array.from({length: to - from + 1}, (_, i) => from + i).filter((year) => year % step === 0);
}

/** A text, cut where it would be wider than that many px. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** The colour of a line for the text that names it: the baseline's grey is too faint to be read. */
export function textColor(color: string): string {
  return color === "var(--scenario-0)" ? "var(--ink-2)" : color;
}

/** A mark that is not named: those under the pointer are drawn after the picture was given its description. */
export function unnamed<T extends object>(mark: T): T {
  return Object.assign(mark, {ariaLabel: null});
}

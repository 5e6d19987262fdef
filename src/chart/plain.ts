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

/** Parallel strokes in a colour: what tells two kinds of area apart without another colour. */
export interface Hatch {
  /** What an area is filled with, in the plot that has the mark. */
  readonly fill: string;
  /** Draws nothing; it brings the strokes into the plot. */
  readonly mark: () => SVGElement;
}

let made = 0;

/** A hatching of that colour on a light ground of the same. Its id is its own, as a page has many charts. */
export function hatch(color: string): Hatch {
  const id = `tuiyan-hatch-${++made}`;
  return {
    fill: `url(#${id})`,
    mark: () => {
      const pattern = element("pattern", {id, width: "6", height: "6", patternUnits: "userSpaceOnUse"});
      pattern.setAttribute("patternTransform", "rotate(45)");
      pattern.append(
        element("rect", {width: "6", height: "6", fill: `color-mix(in oklab, ${color} 14%, var(--paper))`}),
        element("rect", {width: "1.5", height: "6", fill: color}),
      );
      const defs = element("defs", {});
      defs.append(pattern);
      return defs;
    },
  };
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

export interface SparklineOptions {
  readonly width?: number;
  readonly height?: number;
  readonly color: string;
  /** Another line to see it against. */
  readonly reference?: readonly number[];
}

/** A small line without axes. It says nothing that the number beside it and its chart do not, so it has no description. */
export function sparkline(
  values: readonly number[],
  {width = 96, height = 28, color, reference = []}: SparklineOptions,
): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("aria-hidden", "true");
  const all = [...values, ...reference];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (i: number) => 2 + (i / Math.max(1, values.length - 1)) * (width - 4);
  const y = (value: number) => height - 3 - ((value - low) / (high - low || 1)) * (height - 6);
  const path = (line: readonly number[], stroke: string, thickness: number) => {
    const element = document.createElementNS(SVG, "polyline");
    element.setAttribute("points", line.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(" "));
    element.setAttribute("fill", "none");
    element.style.stroke = stroke;
    element.style.strokeWidth = String(thickness);
    svg.append(element);
  };
  if (reference.length > 0) path(reference, "var(--scenario-0)", 1);
  path(values, color, 1.75);
  return svg;
}

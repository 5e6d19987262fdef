/** How much of an element is wanted, px, and whether by day or by night. */
export interface StillOptions {
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
}

export interface Still {
  /** An SVG that needs nothing but itself. */
  readonly source: string;
  /** The colour it lies on. */
  readonly paper: string;
}

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/** Of what stands in a document, what makes its looks. */
const TEXT = "color opacity visibility font-family font-size font-weight font-style font-variant-numeric".split(" ");
const BOX = (
  "display position inset box-sizing width height margin padding border-width border-style border-color border-radius " +
  "border-collapse border-spacing background-color line-height text-align vertical-align white-space letter-spacing " +
  "overflow flex-direction flex-wrap flex-grow flex-shrink flex-basis align-items align-self justify-content " +
  "justify-items gap grid-template-columns grid-template-rows grid-column grid-row"
).split(" ");
const PAINT = (
  "display fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin " +
  "paint-order text-anchor dominant-baseline transform"
).split(" ");

/** An element as a picture that stands alone: everything it shows, by day or by night. Nothing in it acts. */
export function stillOf(element: Element, {width, height, scheme}: StillOptions): Still {
  const bottom = element.getBoundingClientRect().top + height;
  const {copy, paper} = inScheme(scheme, () => ({
    copy: copyOf(element, bottom),
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  const svg = document.createElementNS(SVG, "svg");
  const content = document.createElementNS(SVG, "foreignObject");
  for (const each of [svg, content]) {
    each.setAttribute("width", String(width));
    each.setAttribute("height", String(height));
  }
  if (copy instanceof Element) {
    copy.setAttribute("style", `${copy.getAttribute("style")};margin:0;position:static`);
    content.append(copy);
  }
  svg.append(content);
  return {source: new XMLSerializer().serializeToString(svg), paper};
}

/** Reads the document as it would look by day or by night; it is as before when that has been read, and is not painted. */
function inScheme<T>(scheme: "light" | "dark", read: () => T): T {
  const {dataset} = document.documentElement;
  const before = dataset.theme;
  dataset.theme = scheme;
  try {
    return read();
  } finally {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  }
}

/** @param bottom what begins below it is left out */
function copyOf(node: Node, bottom: number): Node | undefined {
  if (node instanceof Text) return document.createTextNode(node.data);
  if (!(node instanceof Element) || node.matches("script, style, noscript, iframe")) return undefined;
  const isDrawing = node.namespaceURI === SVG;
  const {top} = node.getBoundingClientRect();
  if (!isDrawing && top >= bottom) return undefined;
  const style = getComputedStyle(node);
  if (style.display === "none") return undefined;
  const copy = isDrawing ? drawingCopy(node) : boxCopy(node);
  const names = isDrawing ? [...TEXT, ...PAINT] : [...TEXT, ...BOX];
  const looks = names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
  // An outermost drawing is a box too.
  copy.setAttribute("style", node.localName === "svg" ? `${looks};${sizeOf(style)}` : looks);
  for (const child of shownChildren(node)) {
    const inner = copyOf(child, bottom);
    if (inner) copy.append(inner);
  }
  return copy;
}

function drawingCopy(node: Element): Element {
  const copy = document.createElementNS(SVG, node.localName);
  for (const {name, value} of node.attributes)
    if (!/^(?:class$|style$|on|xlink:)/.test(name)) copy.setAttribute(name, value);
  return copy;
}

/** A plain box in the place of any element: what it is called means nothing in a picture. */
function boxCopy(node: Element): Element {
  if (node instanceof HTMLCanvasElement) {
    const image = document.createElementNS(HTML, "img");
    image.setAttribute("src", node.toDataURL());
    return image;
  }
  const copy = document.createElementNS(HTML, "span");
  if (node instanceof HTMLInputElement && node.type !== "range") copy.append(node.value);
  return copy;
}

function sizeOf(style: CSSStyleDeclaration): string {
  return ["width", "height", "overflow"].map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
}

/** What is shown within an element: of its shadow, and of what is put into that. */
function shownChildren(node: Element): Iterable<Node> {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({flatten: true});
    return assigned.length > 0 ? assigned : node.childNodes;
  }
  return (node.shadowRoot ?? node).childNodes;
}

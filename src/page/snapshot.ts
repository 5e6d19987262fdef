export interface SnapshotOptions {
  readonly title: string;
  readonly lang: string;
  /** Further style, such as what stands in the margins of a printed page. */
  readonly style: string;
  /** What comes after all else. */
  readonly end: HTMLElement;
}

/**
 * The page as a document without scripts that looks the same: what its shadow roots hold stands in templates, drawings and
 * pictures of the page's own in data URLs. Text comes out as text, whatever a cell has made of it.
 */
export function snapshot({title, lang, style, end}: SnapshotOptions): string {
  const copy = document.implementation.createHTMLDocument(title);
  copy.documentElement.lang = lang;
  for (const {textContent} of document.head.querySelectorAll("style")) addStyle(copy.head, textContent);
  addStyle(copy.head, sheetsOf(document));
  addStyle(copy.head, style);
  copy.body.append(...[...document.body.childNodes].flatMap((node) => copyOf(node, copy)), end);
  return `<!doctype html>${copy.documentElement.outerHTML}`;
}

function copyOf(node: Node, copy: Document): Node[] {
  if (node instanceof HTMLScriptElement || node instanceof HTMLIFrameElement || node instanceof HTMLObjectElement)
    return [];
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? [copy.importNode(node, false)] : [];
  if (node instanceof HTMLCanvasElement || (node instanceof HTMLImageElement && node.src.startsWith("blob:")))
    return [pictureOf(node, copy)];
  const element = copy.importNode(node, false);
  if (node instanceof HTMLInputElement) keepInput(node, element);
  if (node instanceof HTMLOptionElement) element.toggleAttribute("selected", node.selected);
  if (node.shadowRoot) element.append(shadowOf(node.shadowRoot, copy));
  const text = node instanceof HTMLTextAreaElement ? [copy.createTextNode(node.value)] : undefined;
  element.append(...(text ?? [...node.childNodes].flatMap((child) => copyOf(child, copy))));
  return [element];
}

/** What a reader has put in is no attribute yet. */
function keepInput(input: HTMLInputElement, copy: Element): void {
  copy.setAttribute("value", input.value);
  copy.toggleAttribute("checked", input.checked);
}

function shadowOf(root: ShadowRoot, copy: Document): HTMLTemplateElement {
  const template = copy.createElement("template");
  template.setAttribute("shadowrootmode", "open");
  addStyle(template.content, sheetsOf(root));
  template.content.append(...[...root.childNodes].flatMap((node) => copyOf(node, copy)));
  return template;
}

function pictureOf(picture: HTMLCanvasElement | HTMLImageElement, copy: Document): HTMLImageElement {
  const image = copy.createElement("img");
  for (const {name, value} of picture.attributes) image.setAttribute(name, value);
  image.src = dataOf(picture);
  return image;
}

function dataOf(picture: HTMLCanvasElement | HTMLImageElement): string {
  if (picture instanceof HTMLCanvasElement) return picture.toDataURL();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  if (canvas.width > 0 && canvas.height > 0) canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return canvas.toDataURL();
}

function sheetsOf({adoptedStyleSheets}: DocumentOrShadowRoot): string {
  return adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText)).join("\n");
}

function addStyle(parent: Node, css: string): void {
  if (css === "") return;
  const style = document.createElement("style");
  style.textContent = css;
  parent.appendChild(style);
}

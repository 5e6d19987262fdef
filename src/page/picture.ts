import {MAX_PICTURE} from "./picture-limit.js";
import type {Picture} from "./protocol.js";
import {stillOf} from "./still.js";

/** What can be the picture of a notebook: whatever comes first of these, and is large enough to be seen. */
const FIGURES = "ty-cards, svg, canvas, table";
const LEAST = {width: 200, height: 100};

/** Of the picture, in px; the smaller ones are for figures that would be too heavy. */
const WIDTHS = [480, 320, 240] as const;
const RATIO = 5 / 8;

/** A small still picture of the first figure on a page, by day and by night; undefined where there is none. */
export async function takePicture(page: Element): Promise<Picture | undefined> {
  const figure = firstFigure(page);
  if (!figure) return undefined;
  const light = await render(figure, "light");
  const dark = await render(figure, "dark");
  return light && dark && {light, dark};
}

function firstFigure(root: Element | ShadowRoot): Element | undefined {
  for (const element of root.querySelectorAll("*")) {
    const {width, height} = element.getBoundingClientRect();
    if (element.matches(FIGURES) && width >= LEAST.width && height >= LEAST.height) return element;
    const within = element.shadowRoot && firstFigure(element.shadowRoot);
    if (within) return within;
  }
  return undefined;
}

async function render(figure: Element, scheme: "light" | "dark"): Promise<Blob | undefined> {
  const {width, height} = figure.getBoundingClientRect();
  const shown = Math.min(height, width * RATIO);
  const {source, paper} = stillOf(figure, {width, height: shown, scheme});
  const image = new Image();
  // Of all addresses it is this kind alone that leaves a canvas readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  for (const size of WIDTHS) {
    const blob = await rasterOf(image, paper, {width: size, height: size * RATIO, shown: (size * shown) / width});
    if (blob && blob.size <= MAX_PICTURE) return blob;
  }
  return undefined;
}

/** @param shown the height that the image takes of the picture's; what is left is paper, above and below alike */
function rasterOf(
  image: HTMLImageElement,
  paper: string,
  {width, height, shown}: {readonly width: number; readonly height: number; readonly shown: number},
): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, (height - shown) / 2, width, shown);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

import {MAX_PICTURE} from "./picture-limit.js";
import type {Picture} from "./protocol.js";
import {imageOf, rasterOf} from "./raster.js";
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
  const still = stillOf(figure, {width, height: shown, scheme});
  const image = await imageOf(still);
  for (const size of WIDTHS) {
    const blob = await rasterOf(image, still.paper, {width: size, height: size * RATIO, shown: (size * shown) / width});
    if (blob && blob.size <= MAX_PICTURE) return blob;
  }
  return undefined;
}

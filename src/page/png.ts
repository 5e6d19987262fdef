import {imageOf, rasterOf} from "./raster.js";
import {stillOf} from "./still.js";

/** Pixels for each one of the screen, so that it can be printed. */
const SCALE = 2;

/** An element as an image by day, whatever the screen's theme: to be put into a document. */
export async function pngOf(element: Element): Promise<Blob> {
  const {width, height} = element.getBoundingClientRect();
  const still = stillOf(element, {width, height, scheme: "light"});
  const size = {width: width * SCALE, height: height * SCALE};
  const blob = await rasterOf(await imageOf(still), still.paper, size);
  if (!blob) throw new Error("no image came of it");
  return blob;
}

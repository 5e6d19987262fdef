import type {Still} from "./still.js";

/** A still picture as an image that can be drawn. */
export async function imageOf({source}: Still): Promise<HTMLImageElement> {
  const image = new Image();
  // Of all addresses it is this kind alone that leaves a canvas readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

/**
 * An image as a PNG of that many pixels.
 * @param paper the colour it lies on
 * @param shown the height that the image takes of the picture's; what is left is paper, above and below alike
 * @returns null where the browser makes none
 */
export function rasterOf(
  image: HTMLImageElement,
  paper: string,
  {width, height, shown = height}: {readonly width: number; readonly height: number; readonly shown?: number},
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

import {stillOf} from "./still.js";

/** Pixels for each one of the screen, so that it can be printed. */
const SCALE = 2;

/** An element as an image by day, whatever the screen's theme: to be put into a document. */
export async function pngOf(element: Element): Promise<Blob> {
  const {width, height} = element.getBoundingClientRect();
  const {source, paper} = stillOf(element, {width, height, scheme: "light"});
  const image = new Image();
  // Of all addresses it is this kind alone that leaves a canvas readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no image came of it"))), "image/png"),
  );
}

import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {takePicture} from "../../src/page/picture.js";
import {clearScreen, setTheme} from "./screen.js";

/** The colour of one pixel of a picture, as parts of its width and height. */
async function pixel(picture: Blob, [x, y]: readonly [number, number]): Promise<number[]> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const {data} = context?.getImageData(x * bitmap.width, y * bitmap.height, 1, 1) ?? {data: []};
  return [...data];
}

const white = [255, 255, 255, 255];
const night = [0x16, 0x18, 0x1c, 255];

function page(content: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = content;
  document.body.append(element);
  return element;
}

describe("takePicture", () => {
  beforeEach(clearScreen);
  afterEach(() => setTheme("light"));

  it("shows the first figure that is large enough, with the colours it has by day and by night", async () => {
    const shown = await takePicture(
      page(`<style>.bar {fill: var(--ink)}</style><svg width="20" height="20"></svg>
        <svg width="320" height="200" style="display: block"><rect class="bar" width="160" height="200"/></svg>`),
    );
    expect(shown?.light.type).toBe("image/png");
    expect(await pixel(shown?.light ?? new Blob(), [0.25, 0.5])).toEqual([0x1b, 0x1e, 0x23, 255]);
    expect(await pixel(shown?.light ?? new Blob(), [0.75, 0.5])).toEqual(white);
    expect(await pixel(shown?.dark ?? new Blob(), [0.25, 0.5])).toEqual([0xe8, 0xe6, 0xe1, 255]);
    expect(await pixel(shown?.dark ?? new Blob(), [0.75, 0.5])).toEqual(night);
  });

  it("sees into shadows, and leaves what it looks at as it was", async () => {
    const root = page("<p>text</p>");
    const host = document.createElement("div");
    host.attachShadow({mode: "open"}).innerHTML =
      "<style>td {background: rgb(255, 0, 0); width: 400px; height: 250px}</style><table><tr><td>1</td></tr></table>";
    root.append(host);
    setTheme("dark");
    const before = document.documentElement.outerHTML;
    const shown = await takePicture(root);
    expect(await pixel(shown?.light ?? new Blob(), [0.5, 0.8])).toEqual([255, 0, 0, 255]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("is none where there is no figure", async () => {
    expect(await takePicture(page("<p>text</p>"))).toBe(undefined);
  });

  it("is smaller where it would be too heavy to be taken", async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 480;
    canvas.height = 300;
    // Greys of no order, which nothing can compress: more bytes than the limit at full size.
    let state = 1;
    const greys = Array.from({length: 480 * 300}, () => (state = (state * 48_271) % 2_147_483_647) % 256);
    const image = new ImageData(new Uint8ClampedArray(greys.flatMap((grey) => [grey, grey, grey, 255])), 480);
    canvas.getContext("2d")?.putImageData(image, 0, 0);
    const root = page("");
    root.append(canvas);
    const {light = new Blob()} = (await takePicture(root)) ?? {};
    expect(light.size).toBeLessThanOrEqual(60_000);
    expect((await createImageBitmap(light)).width).toBeLessThan(480);
  });
});

/**
 * Has links to a place in the page lead there. In a document without an address of its own (`srcdoc`) the browser takes
 * them for links to the page outside, which no frame may go to, and the page would be gone.
 */
export function followLinksWithin(): void {
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const place = link?.getAttribute("href");
    if (!place?.startsWith("#") || location.protocol !== "about:") return;
    event.preventDefault();
    location.hash = place;
  });
}

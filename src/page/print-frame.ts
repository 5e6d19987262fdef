/** The longest document that is printed, in UTF-16 units. */
export const MAX_PRINTED = 40_000_000;

/**
 * Prints a document that a notebook's page has made of itself. No script runs in it, so that it may have an origin, without
 * which its window could not be told to print. A page may ask for it only while its reader does something: else it
 * could have one dialog follow the other.
 */
export function printDocument(html: string): void {
  if (!navigator.userActivation.isActive || document.querySelector("iframe[data-print]")) return;
  const frame = document.createElement("iframe");
  frame.dataset.print = "";
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0;";
  frame.srcdoc = html;
  frame.addEventListener("load", () => {
    const view = frame.contentWindow;
    view?.addEventListener("afterprint", () => frame.remove());
    view?.print();
  });
  document.body.append(frame);
}

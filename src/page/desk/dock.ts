/** Puts a panel below the page, in place of one that is open; the page has the rest of the height. */
export function openInDock(panel: HTMLElement): void {
  panel.classList.add("dock");
  document.querySelector(".dock")?.remove();
  document.body.append(panel);
}

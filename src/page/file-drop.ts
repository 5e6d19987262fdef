import type {DroppedFile} from "./protocol.js";

/** Hands on files that are dropped on the page and that no cell takes; what is dragged from the page itself is none of them. */
export function takeDroppedFiles(take: (files: readonly DroppedFile[]) => void): void {
  let isOwn = false;
  const become = (isOver: boolean) => document.documentElement.toggleAttribute("data-drop", isOver);
  addEventListener("dragstart", () => (isOwn = true));
  addEventListener("dragend", () => (isOwn = false));
  addEventListener("dragover", (event) => {
    const {dataTransfer, defaultPrevented} = event;
    const isOurs = !isOwn && !defaultPrevented && dataTransfer?.types.includes("Files") === true;
    become(isOurs);
    if (!isOurs) return;
    event.preventDefault();
    dataTransfer.dropEffect = "copy";
  });
  addEventListener("dragleave", ({relatedTarget}) => {
    if (relatedTarget === null) become(false);
  });
  addEventListener("drop", (event) => {
    become(false);
    const files = event.dataTransfer?.files;
    if (isOwn || event.defaultPrevented || !files?.length) return;
    event.preventDefault();
    take(Array.from(files, (blob) => ({name: blob.name, blob})));
  });
}

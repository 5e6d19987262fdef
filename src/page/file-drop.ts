import type {DroppedFile} from "./protocol.js";

/**
 * Hands on files, and tables of a spreadsheet, that are dropped or pasted on the page and that no cell takes; what is
 * dragged from the page itself is none of them.
 */
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
  addEventListener("paste", (event) => {
    const {clipboardData, target} = event;
    // A field or an editor has its own use for it.
    if (event.defaultPrevented || !clipboardData || (target instanceof Element && target.closest(editable))) return;
    const text = clipboardData.getData("text/plain");
    if (clipboardData.files.length > 0) take(Array.from(clipboardData.files, (blob) => ({name: blob.name, blob})));
    else if (isTable(text)) take([{name: "table.tsv", blob: new Blob([text])}]);
  });
}

const editable = "input, textarea, select, [contenteditable]";

/** A spreadsheet gives its cells as lines of as many tabs. */
function isTable(text: string): boolean {
  const [first = "", second = ""] = text.split("\n", 2).map((line) => line.replace(/[^\t]/g, ""));
  return first !== "" && first === second;
}

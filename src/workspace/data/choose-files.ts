import {acceptedBeside} from "./format.js";

/** Has the reader choose data and modules; nothing is called where none is chosen. */
export function chooseFiles(take: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = acceptedBeside;
  input.onchange = () => take([...(input.files ?? [])]);
  input.click();
}

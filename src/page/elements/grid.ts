/**
 * The keys of a table whose cells can be asked after: arrows, Home and End go from one to the next, Enter and the space
 * bar ask. Of the cells that have a `tabindex` one is reached by Tab, the last that had the focus.
 */
export function onGridKey(event: KeyboardEvent): void {
  const cell = event.target;
  if (!(cell instanceof HTMLTableCellElement) || !cell.hasAttribute("tabindex")) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    cell.click();
    return;
  }
  const next = neighbour(cell, event.key);
  if (!next) return;
  event.preventDefault();
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Lets Tab reach a grid where none of its cells has been reached yet. */
export function enterGrid(root: ParentNode): void {
  const first = root.querySelector<HTMLElement>("td[tabindex]");
  if (first && !root.querySelector("td[tabindex='0']")) first.tabIndex = 0;
}

function neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const row = [...(cell.parentElement?.children ?? [])].filter(canHaveFocus);
  const column = [...(cell.closest("table")?.rows ?? [])].flatMap(({cells}) => cells[cell.cellIndex] ?? []);
  const cells = column.filter(canHaveFocus);
  switch (key) {
    case "ArrowLeft":
      return row[row.indexOf(cell) - 1];
    case "ArrowRight":
      return row[row.indexOf(cell) + 1];
    case "ArrowUp":
      return cells[cells.indexOf(cell) - 1];
    case "ArrowDown":
      return cells[cells.indexOf(cell) + 1];
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}

function canHaveFocus(element: Element): element is HTMLTableCellElement {
  return element instanceof HTMLTableCellElement && element.hasAttribute("tabindex");
}

/** A cell of a grid by its place, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What a key does in a grid, as in a spreadsheet. */
export type GridMove =
  | {readonly type: "go"; readonly to: Spot; readonly isExtended: boolean}
  /** Begins to change the cell: from what stands in it, or from a text. */
  | {readonly type: "edit"; readonly text?: string}
  /** Takes what was typed and goes on. */
  | {readonly type: "take"; readonly to: Spot}
  | {readonly type: "cancel"}
  | {readonly type: "clear"};

/** @returns undefined for a key that is none of the grid's, such as Tab at its end */
export function gridKey(event: KeyboardEvent, at: Spot, size: Size, isEditing: boolean): GridMove | undefined {
  return isEditing ? keyWhileEditing(event, at, size) : keyInGrid(event, at, size);
}

function keyWhileEditing({key, shiftKey}: KeyboardEvent, at: Spot, size: Size): GridMove | undefined {
  if (key === "Escape") return {type: "cancel"};
  if (key === "Enter") return {type: "take", to: {...at, row: at.row + (shiftKey ? -1 : 1)}};
  if (key === "Tab") return {type: "take", to: nextByTab(at, size, shiftKey) ?? at};
  return undefined;
}

function keyInGrid(event: KeyboardEvent, at: Spot, size: Size): GridMove | undefined {
  const {key, shiftKey, ctrlKey, metaKey, altKey} = event;
  const isControl = ctrlKey || metaKey;
  if (key === "Enter" || key === "F2") return {type: "edit"};
  if (key === "Delete" || key === "Backspace") return {type: "clear"};
  if (key === "Tab") {
    const to = nextByTab(at, size, shiftKey);
    return to && {type: "go", to, isExtended: false};
  }
  const to = arrowTarget(key, at, size, isControl);
  if (to) return {type: "go", to, isExtended: shiftKey};
  return key.length === 1 && !isControl && !altKey ? {type: "edit", text: key} : undefined;
}

const PAGE = 10;

function arrowTarget(key: string, {row, column}: Spot, {rows, columns}: Size, isControl: boolean): Spot | undefined {
  const targets: Readonly<Record<string, Spot>> = {
    ArrowUp: {row: isControl ? 0 : row - 1, column},
    ArrowDown: {row: isControl ? rows - 1 : row + 1, column},
    ArrowLeft: {row, column: isControl ? 0 : column - 1},
    ArrowRight: {row, column: isControl ? columns - 1 : column + 1},
    PageUp: {row: row - PAGE, column},
    PageDown: {row: row + PAGE, column},
    Home: {row: isControl ? 0 : row, column: 0},
    End: {row: isControl ? rows - 1 : row, column: columns - 1},
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

function nextByTab({row, column}: Spot, {rows, columns}: Size, isBack: boolean): Spot | undefined {
  const next = row * columns + column + (isBack ? -1 : 1);
  return next < 0 || next >= rows * columns ? undefined : {row: Math.floor(next / columns), column: next % columns};
}

/** The nearest place that there is. */
export function within({row, column}: Spot, {rows, columns}: Size): Spot {
  return {row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1))};
}

/** The rows and columns between two corners. */
export function blockOf(a: Spot, b: Spot) {
  const [rows, columns] = [between(a.row, b.row), between(a.column, b.column)];
  return {rows, columns, has: ({row, column}: Spot) => rows.includes(row) && columns.includes(column)};
}

function between(a: number, b: number): number[] {
  return Array.from({length: Math.abs(a - b) + 1}, (_, i) => Math.min(a, b) + i);
}

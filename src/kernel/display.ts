import {drawn} from "./draw.js";
import {inspect} from "./inspect.js";

/** Where a cell shows its values, and how far the current run has come with them. */
export interface DisplayState {
  readonly root: HTMLDivElement;
  autoclear?: boolean;
  expanded: (number[][] | undefined)[];
  /** How many nodes the current run has shown; those after it are left from the run before. */
  shown?: number;
  /** Whether the current run has shown anything. */
  hasShown?: boolean;
}

/** An element that can take over what a new one of its kind would show, and so keep its place and its state. */
interface Adopting extends Element {
  adopt: (next: Element) => void;
}

/** Shows a value below those the cell has shown in this run, in place of what stood there after the run before. */
export function display(state: DisplayState, value: unknown): void {
  const {root} = state;
  state.hasShown = true;
  const nodes = isFragment(value)
    ? [...value.childNodes]
    : [isDisplayable(value, root) ? value : (drawn(value) ?? inspect(value))];
  for (const node of nodes) {
    const position = state.shown ?? 0;
    const old = root.childNodes[position];
    if (old !== node) place(root, old, node);
    state.shown = position + 1;
  }
}

function place(root: HTMLElement, old: ChildNode | undefined, node: Node): void {
  if (!old) root.append(node);
  // One that is shown already only changes its place.
  else if (node instanceof Element && !root.contains(node) && canAdopt(old, node)) old.adopt(node);
  else old.replaceWith(node);
}

function canAdopt(old: Node, node: Element): old is Adopting {
  return old instanceof Element && old.localName === node.localName && "adopt" in old;
}

/** Begins a run: what was shown stays until something takes its place, so that the page does not jump. */
export function clear(state: DisplayState): void {
  state.autoclear = false;
  state.shown = 0;
}

/** Ends a run: what it did not show again goes. */
export function prune(state: DisplayState): void {
  const {root, shown = 0} = state;
  while (root.childNodes.length > shown) root.lastChild?.remove();
}

function isFragment(value: unknown): value is DocumentFragment {
  return value instanceof DocumentFragment;
}

// Element.prototype passes instanceof but cannot be inserted.
function isDisplayable(value: unknown, root: Element): value is Element | Text {
  if (!(value instanceof Element || value instanceof Text)) return false;
  return Object.getPrototypeOf(value) !== Element.prototype && (!value.parentNode || root.contains(value));
}

/** What notebook-kit calls by default; the kernel gives every cell an observer of its own. */
export function observe(): never {
  throw new Error("a cell is defined without an observer");
}

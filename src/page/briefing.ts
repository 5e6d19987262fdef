import styles from "../style/briefing.css?inline";
import type {ReactiveController, ReactiveControllerHost} from "lit";
import type {BriefingAction} from "./elements/briefing-bar.js";
import "./elements/briefing-bar.js";
import {sectionsOf} from "./sections.js";

const keys: Readonly<Record<string, BriefingAction>> = {
  ArrowLeft: "back",
  PageUp: "back",
  ArrowRight: "on",
  PageDown: "on",
  Home: "first",
  End: "last",
  p: "fold",
  Escape: "end",
};

/** Where the reader was when a briefing began. */
interface Place {
  readonly scroll: number;
  readonly focus: Element | null;
}

// The page's own style comes after it, so that what is printed is laid out as paper is.
const sheet = document.createElement("style");
sheet.textContent = styles;
document.head.prepend(sheet);

/** Shows the notebook of a page a section at a time; when it ends, the reader is where they were. */
export class Briefing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #before: Place | undefined;
  #index = 0;
  #isFolded = false;
  readonly #onKey = (event: KeyboardEvent) => {
    const action = this.#before && actionOf(event);
    if (!action) return;
    event.preventDefault();
    this.act(action);
  };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#onKey);
  }

  /** Cells come and go as the notebook changes. */
  hostUpdated(): void {
    if (this.isOn) this.#mark();
  }

  get isOn(): boolean {
    return this.#before !== undefined;
  }

  /** Whether levers and scenarios are out of sight. */
  get isFolded(): boolean {
    return this.#isFolded;
  }

  /** The section shown, from 0. */
  get index(): number {
    return this.#index;
  }

  get count(): number {
    return sectionsOf(this.#cells()).length;
  }

  /** What the section shown is called. */
  get heading(): string {
    const headings = this.#section().flatMap((cell) => [...cell.querySelectorAll<HTMLElement>("h1, h2")]);
    return headings.find((heading) => heading.offsetParent !== null)?.innerText.trim() ?? "";
  }

  /** Begins with the section that the reader is at. */
  start(): void {
    if (this.isOn) return;
    const scroll = this.#scroller()?.scrollTop ?? 0;
    // Below a short title the next section is near the top from the beginning.
    const passed = sectionsOf(this.#cells()).filter(
      ([cell]) => scroll > 0 && (cell?.getBoundingClientRect().top ?? 0) < START,
    );
    this.#before = {scroll, focus: focused()};
    this.#show(Math.max(0, passed.length - 1));
  }

  act(action: BriefingAction): void {
    switch (action) {
      case "back":
        this.#show(this.#index - 1);
        return;
      case "on":
        this.#show(this.#index + 1);
        return;
      case "first":
        this.#show(0);
        return;
      case "last":
        this.#show(this.count - 1);
        return;
      case "fold":
        this.#isFolded = !this.#isFolded;
        this.#host.requestUpdate();
        return;
      case "end":
        if (this.isOn) void this.#end();
        return;
    }
  }

  #show(index: number): void {
    this.#index = Math.min(Math.max(index, 0), this.count - 1);
    this.#mark();
    this.#host.requestUpdate();
    this.#scroller()?.scrollTo({top: 0, behavior: "instant"});
    this.#host.querySelector<HTMLElement>(".page-main")?.focus({preventScroll: true});
  }

  async #end(): Promise<void> {
    const before = this.#before;
    this.#before = undefined;
    for (const cell of this.#cells()) cell.removeAttribute("data-briefing");
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#scroller()?.scrollTo({top: before?.scroll ?? 0, behavior: "instant"});
    if (before?.focus instanceof HTMLElement) before.focus.focus({preventScroll: true});
    this.#host.dispatchEvent(new Event("ty-briefing-end"));
  }

  #mark(): void {
    const shown = new Set(this.#section());
    for (const cell of this.#cells()) cell.setAttribute("data-briefing", shown.has(cell) ? "shown" : "away");
  }

  #section(): Element[] {
    return sectionsOf(this.#cells())[this.#index] ?? [];
  }

  #cells(): Element[] {
    return [...this.#host.querySelectorAll("ty-cell")];
  }

  #scroller(): Element | null {
    return this.#host.querySelector(".page");
  }
}

/** What has the focus, within whatever shadows. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** How far from the top of the page a section counts as the one that is read, px. */
const START = 200;

/** What a key asks for; nothing while it is for a control that has a use of its own for it. */
function actionOf(event: KeyboardEvent): BriefingAction | undefined {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const [target] = event.composedPath();
  const action = keys[event.key];
  const isControl = target instanceof Element && target.matches("input, select, textarea, [contenteditable=true]");
  return isControl && action !== "end" ? undefined : action;
}

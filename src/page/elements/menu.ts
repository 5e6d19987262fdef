import {css, html, LitElement} from "lit";
import {customElement, query, state} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import {shared} from "./shared-style.js";

export interface MenuItem {
  readonly label: Label;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly act: () => void;
}

/** What a menu is opened for. */
export interface MenuSpec {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the menu stands beside; gets the focus back. */
  readonly anchor: HTMLElement;
}

/** A menu over everything, closed by a choice, Esc, or a click beside it. */
@customElement("ty-menu")
export class Menu extends LitElement {
  static override styles = [
    shared,
    css`
      [role="menu"] {
        position: fixed;
        inset: auto;
        min-width: 200px;
        margin: 0;
        padding: var(--s1);
        border: 1px solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper);
        color: var(--ink);
        box-shadow: 0 4px 16px color-mix(in oklab, var(--ink) 14%, transparent);
      }
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s5);
        width: 100%;
        min-height: 32px;
        padding: 0 var(--s2);
        border: 0;
        border-radius: var(--radius);
        background: none;
        text-align: start;
        cursor: pointer;
        outline-offset: -2px;
      }
      button:hover,
      button:focus {
        background: var(--fill-2);
      }
      .key {
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
        .key {
          display: none;
        }
      }
    `,
  ];

  @state() private spec: MenuSpec | undefined;
  @query("[role=menu]") private menu!: HTMLElement;
  readonly #localized = new Localized(this);

  async show(spec: MenuSpec): Promise<void> {
    this.spec = spec;
    await this.updateComplete;
    this.menu.showPopover();
    this.#placeAt(spec.anchor.getBoundingClientRect());
    this.#items()[0]?.focus();
  }

  protected override render() {
    return html`<div
      role="menu"
      popover
      aria-label=${this.spec?.label ?? ""}
      @keydown=${this.#keydown}
      @toggle=${this.#toggled}
    >
      ${this.spec?.items.map(
        (item) =>
          html`<button role="menuitem" tabindex="-1" @click=${() => this.#choose(item)}>
            <span>${t(item.label)}</span><span class="key" aria-hidden="true">${item.keys}</span>
          </button>`,
      )}
    </div>`;
  }

  /** Below its anchor, or above where there is no room, and within the window. */
  #placeAt({left, right, top, bottom}: DOMRect): void {
    const {offsetWidth: width, offsetHeight: height, style} = this.menu;
    const [gap, edge] = [4, 8];
    style.left = `${Math.max(edge, left + width + edge > innerWidth ? right - width : left)}px`;
    style.top = `${bottom + gap + height + edge > innerHeight ? Math.max(edge, top - gap - height) : bottom + gap}px`;
  }

  #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }

  #keydown(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(event.target as HTMLElement);
    const steps: Readonly<Record<string, number>> = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1};
    const step = steps[event.key];
    if (event.key === "Tab") this.menu.hidePopover();
    if (step === undefined) return;
    event.preventDefault();
    items.at(step % items.length)?.focus();
  }

  #choose({act}: MenuItem): void {
    this.menu.hidePopover();
    // A dialog that is opened gives the focus back to what had it before.
    this.spec?.anchor.focus();
    act();
  }

  #toggled({newState}: ToggleEvent): void {
    if (newState === "closed" && this.matches(":focus-within")) this.spec?.anchor.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-menu": Menu;
  }
}

import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {shared} from "./shared-style.js";

interface Heading {
  readonly element: HTMLElement;
  readonly text: string;
  readonly level: number;
}

/** The headings of a notebook, to go to. */
@customElement("ty-outline")
export class OutlineElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: block;
        width: 100%;
        padding: var(--s1) 0;
        border: 0;
        background: none;
        color: var(--ink-2);
        cursor: pointer;
        text-align: left;
        text-wrap: pretty;
      }
      button:hover {
        color: var(--accent);
      }
      button[aria-current="true"] {
        color: var(--ink);
        font-weight: 600;
      }
      .level-3 {
        padding-left: var(--s3);
      }
    `,
  ];

  /** The element whose headings are listed. */
  @property({attribute: false}) declare root: HTMLElement;
  @state() declare private headings: readonly Heading[];
  @state() declare private current: HTMLElement | undefined;
  #changes: MutationObserver | undefined;
  #scrolls: AbortController | undefined;
  #pending = 0;

  constructor() {
    super();
    this.headings = [];
    new Localized(this);
  }

  override firstUpdated(): void {
    const read = () => {
      // Many cells change at once; one reading serves them all.
      cancelAnimationFrame(this.#pending);
      this.#pending = requestAnimationFrame(() => this.#read());
    };
    this.#changes = new MutationObserver(read);
    this.#changes.observe(this.root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-language"],
    });
    this.#scrolls = new AbortController();
    document.addEventListener("scroll", () => this.#follow(), {
      signal: this.#scrolls.signal,
      capture: true,
      passive: true,
    });
    read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.disconnect();
    this.#scrolls?.abort();
  }

  override render() {
    if (this.headings.length < 2) return nothing;
    return html`<nav aria-label=${t({zh: "目录", en: "Contents"})}>
      <ol>
        ${this.headings.map(
          ({element, text, level}) =>
            html`<li>
              <button
                class="level-${level}"
                aria-current=${element === this.current ? "true" : "false"}
                @click=${() => this.#go(element)}
              >
                ${text}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #read(): void {
    const elements = [...this.root.querySelectorAll<HTMLElement>("ty-cell h1, ty-cell h2, ty-cell h3")].filter(
      (element) => element.offsetParent !== null,
    );
    const headings = elements.map((element) => ({
      element,
      text: element.textContent.trim(),
      level: Number(element.localName.slice(1)),
    }));
    const isSame =
      headings.length === this.headings.length &&
      headings.every(({element, text}, i) => this.headings[i]?.element === element && this.headings[i].text === text);
    if (!isSame) this.headings = headings;
    this.#follow();
  }

  #follow(): void {
    const passed = this.headings.filter(({element}) => element.getBoundingClientRect().top < 120);
    this.current = passed.at(-1)?.element ?? this.headings[0]?.element;
  }

  #go(element: HTMLElement): void {
    element.scrollIntoView({
      block: "start",
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
    });
    element.tabIndex = -1;
    element.focus({preventScroll: true});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-outline": OutlineElement;
  }
}

import {faultAt} from "./notebook-error.js";
import type {Tag} from "./tag.js";

const words = (text: string) => new Set(text.split(/\s+/));

/** Begin on their own: they end an open paragraph, and their end tags end all that is open within them. */
const blocks = words(
  `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup
   listing main menu nav ol pre section summary ul`,
);
const headings = words("h1 h2 h3 h4 h5 h6");
const paragraphs = words("p li dd dt");
/** Reach across elements that are closed before them, which no stack can say. */
const formatting = words("a b big code em font i s small strike strong tt u");
/** Have no content of their own, or have text only and are read as one token. */
const childless = words(
  `area base basefont bgsound br embed hr image img input keygen link meta param source track wbr
   iframe noembed noframes script style textarea title xmp`,
);
/** Exist once, or outside of tables and frames not at all: their tags open nothing. */
const ignored = words("html head body caption col colgroup frame tbody td tfoot th thead tr");
/** Move, hide or reinterpret what is written in them or after them. */
const unsupported = words(
  `applet button form frameset marquee math nobr noscript object optgroup option plaintext rb rp rt rtc search select
   svg table template`,
);

const isSpecial = (name: string) =>
  (blocks.has(name) && name !== "dialog") || headings.has(name) || paragraphs.has(name);
const endsParagraph = (name: string) =>
  blocks.has(name) || headings.has(name) || paragraphs.has(name) || name === "hr" || name === "xmp";

/** Deeper than any document written by people; browsers begin to move elements at 512. */
const MAX_DEPTH = 200;

/**
 * The elements that are open at a point of an HTML text, by the rules of the WHATWG tree construction. Whatever would
 * make a browser move elements about, so that place in the text no longer says what is in a notebook, is refused.
 */
export class OpenElements {
  /** The names from the outermost to the innermost. */
  readonly #names: string[] = [];
  /** Where each name stands in `#names`, and where the special elements do; ascending. */
  readonly #places = new Map<string, number[]>();
  readonly #specials: number[] = [];

  constructor(private readonly text: string) {}

  isOpen(name: string): boolean {
    return this.#innermost(name) >= 0;
  }

  /** @throws {NotebookError} `unsupported-element`, `misnested` */
  open(tag: Tag): void {
    const {name} = tag;
    if (unsupported.has(name) || this.#names.length >= MAX_DEPTH) throw this.#unsupported(tag);
    if (ignored.has(name)) return;
    if (name === "li") this.#closeItem(tag, ["li"]);
    if (name === "dd" || name === "dt") this.#closeItem(tag, ["dd", "dt"]);
    if (endsParagraph(name) && this.isOpen("p")) this.#popThrough(tag, "p");
    if (headings.has(name) && headings.has(this.#names.at(-1) ?? "")) this.#pop();
    if (childless.has(name)) return;
    if (name === "a" && this.isOpen("a")) throw this.#misnested(tag, "a");
    // A browser forgets the first of four alike.
    if (formatting.has(name) && this.#placesOf(name).length >= 3) throw this.#misnested(tag, name);
    this.#push(name);
  }

  /** @throws {NotebookError} `misnested` */
  close(tag: Tag): void {
    const {name} = tag;
    if (headings.has(name)) this.#closeHeading(tag);
    else if (!this.isOpen(name)) return;
    else if (blocks.has(name) || name === "p" || name === "dd" || name === "dt") this.#popThrough(tag, name);
    else if (this.#innermost(name) > this.#barrierFor(name)) this.#popThrough(tag, name);
    else if (formatting.has(name)) throw this.#misnested(tag, name);
  }

  /** The place of the innermost open element within which the end tag of an outer one means nothing. */
  #barrierFor(name: string): number {
    return name === "li" ? this.#innermost("ol", "ul") : (this.#specials.at(-1) ?? -1);
  }

  /** A list item ends the one before it, unless a block is open in that one. */
  #closeItem(tag: Tag, names: readonly string[]): void {
    const open = this.#names.findLast(
      (name) => names.includes(name) || (isSpecial(name) && !/^(?:address|div|p)$/.test(name)),
    );
    if (open !== undefined && names.includes(open)) this.#popThrough(tag, open);
  }

  /** The end tag of a heading ends the innermost heading, whatever its level. */
  #closeHeading(tag: Tag): void {
    const open = this.#names[this.#innermost(...headings)];
    if (open !== undefined) this.#popThrough(tag, open);
  }

  #innermost(...names: string[]): number {
    return Math.max(...names.map((name) => this.#placesOf(name).at(-1) ?? -1));
  }

  #popThrough(tag: Tag, name: string): void {
    for (;;) {
      const open = this.#pop();
      if (open === name || open === undefined) return;
      if (formatting.has(open)) throw this.#misnested(tag, open);
    }
  }

  #push(name: string): void {
    const place = this.#names.push(name) - 1;
    this.#placesOf(name).push(place);
    if (isSpecial(name)) this.#specials.push(place);
  }

  #pop(): string | undefined {
    const name = this.#names.pop();
    if (name === undefined) return undefined;
    this.#placesOf(name).pop();
    if (isSpecial(name)) this.#specials.pop();
    return name;
  }

  #placesOf(name: string): number[] {
    const known = this.#places.get(name);
    if (known) return known;
    const places: number[] = [];
    this.#places.set(name, places);
    return places;
  }

  #unsupported({name, start}: Tag) {
    const isTooDeep = !unsupported.has(name);
    return faultAt(this.text, start, {
      code: "unsupported-element",
      wrong: isTooDeep ? `more than ${MAX_DEPTH} elements within each other` : `<${name}> outside of a cell`,
      wayOut:
        "in a text editor, move it into a cell of type text/html, or remove it; outside of cells nothing is shown",
      data: {name},
    });
  }

  #misnested({start}: Tag, name: string) {
    return faultAt(this.text, start, {
      code: "misnested",
      wrong: `<${name}> is open across the end or the beginning of another element`,
      wayOut: `in a text editor, close it before with </${name}>`,
      data: {name},
    });
  }
}

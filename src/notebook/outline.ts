import {assertNever} from "../base/errors.js";
import {NotebookError} from "./notebook-error.js";
import {OpenElements} from "./open-elements.js";
import type {Range} from "./place.js";
import type {Tag} from "./tag.js";
import {type TextElement, type Token, tokenize} from "./tokens.js";

/** Something in a notebook's text that is no part of the notebook. */
export type Extra =
  | {readonly kind: "element"; readonly tag: Tag; readonly range: Range}
  | {readonly kind: "comment" | "text"; readonly range: Range};

/** Where the parts of a notebook stand in its text. */
export interface Outline {
  /** The start tag of the first `<notebook>`. */
  readonly notebook: Tag;
  /** The first `<title>` of the text, within the notebook or not. */
  readonly title: TextElement | undefined;
  /** Each `<script>` within a `<notebook>`, in the order of the text. */
  readonly cells: readonly TextElement[];
  /** The start tags of `<html>`, `<head>` and `<body>`. */
  readonly frame: readonly Tag[];
  /** In the order of the text; the first thousand. */
  readonly extras: readonly Extra[];
  /** Whether every `<notebook>` has an end tag. */
  readonly isClosed: boolean;
}

/** How many extras are noted, for people to read. */
const MAX_EXTRAS = 1000;

/**
 * Finds the parts of a notebook in its text, as a browser would.
 * @throws {NotebookError} `no-notebook`, `cut-off`, `swallows-cells`, `unsupported-element`, `misnested`
 */
export function findOutline(text: string): Outline {
  const finder = new OutlineFinder(text);
  for (const token of tokenize(text)) finder.read(token);
  return finder.outline();
}

class OutlineFinder {
  readonly #open: OpenElements;
  readonly #cells: TextElement[] = [];
  readonly #frame: Tag[] = [];
  readonly #extras: Extra[] = [];
  #notebook: Tag | undefined;
  #title: TextElement | undefined;

  constructor(private readonly text: string) {
    this.#open = new OpenElements(text);
  }

  read(token: Token): void {
    switch (token.kind) {
      case "open":
        this.#open.open(token.tag);
        this.#readTag(token.tag);
        break;
      case "close":
        this.#open.close(token.tag);
        break;
      case "element":
        this.#open.open(token.tag);
        this.#readElement(token);
        break;
      case "comment":
        this.#note({kind: "comment", range: token});
        break;
      case "text":
        if (/[^\s\ufeff]/.test(this.text.slice(token.start, token.end))) this.#note({kind: "text", range: token});
        break;
      case "doctype":
        break;
      default:
        assertNever(token);
    }
  }

  outline(): Outline {
    const notebook = this.#notebook;
    if (!notebook) throw noNotebook(this.text);
    return {
      notebook,
      title: this.#title,
      cells: this.#cells,
      frame: this.#frame,
      extras: this.#extras,
      isClosed: !this.#open.isOpen("notebook"),
    };
  }

  #readTag(tag: Tag): void {
    if (tag.name === "notebook" && !this.#notebook) this.#notebook = tag;
    else if (/^(?:html|head|body)$/.test(tag.name)) this.#frame.push(tag);
    else this.#note({kind: "element", tag, range: tag});
  }

  #readElement(element: TextElement): void {
    const {tag} = element;
    if (tag.name === "script" && this.#open.isOpen("notebook")) this.#cells.push(element);
    else if (tag.name === "title" && !this.#title) this.#title = element;
    else this.#note({kind: "element", tag, range: element});
  }

  #note(extra: Extra): void {
    if (this.#extras.length < MAX_EXTRAS) this.#extras.push(extra);
  }
}

/** The error for a text without a `<notebook>`, saying how the text begins. */
export function noNotebook(text: string): NotebookError {
  const beginning = JSON.stringify(text.trimStart().slice(0, 40));
  return new NotebookError(
    "no-notebook",
    `not a notebook: no <notebook> element in the text that begins ${beginning} (open a Notebook Kit HTML file, or create a new notebook)`,
    {beginning},
  );
}

import type {Cell} from "./notebook.js";
import {writeBody} from "./cell-text.js";
import {encodeAttribute} from "./character-references.js";
import {checkBody, checkText} from "./check-text.js";
import {typeOf} from "./mode.js";

/** The attributes of a cell's `<script>` in the order in which Notebook Kit writes them. */
export const attributeOrder = ["id", "type", "pinned", "hidden", "database", "output", "format"] as const;

export type AttributeName = (typeof attributeOrder)[number];

/** The value of each attribute; undefined for those that are not written. */
export function attributesOf(cell: Cell): Readonly<Record<AttributeName, string | undefined>> {
  return {
    id: String(cell.id),
    type: typeOf(cell.mode),
    pinned: cell.isPinned ? "" : undefined,
    hidden: cell.isHidden ? "" : undefined,
    // As Kit does: the empty text is written as nothing.
    database: cell.database || undefined,
    output: cell.output || undefined,
    format: cell.format,
  };
}

/**
 * The `<script>` of a cell as Notebook Kit writes it.
 * @throws {NotebookError} `swallows-cells`, `closes-script`, `unwritable-character`
 */
export function writeCell(cell: Cell, newline = "\n"): string {
  const attributes = attributesOf(cell);
  const written = attributeOrder.map((name) => writeAttribute(name, attributes[name]));
  const body = writeBody(cell.value, newline);
  checkBody(body, cell);
  return `<script${written.join("")}>${body}</script>`;
}

/** A space, the name and the value; nothing for an attribute that is absent. */
export function writeAttribute(name: string, value: string | undefined): string {
  if (value === undefined) return "";
  checkText(value);
  return ` ${name}="${encodeAttribute(value)}"`;
}

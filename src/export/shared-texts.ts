// What XML does not have, or advises against.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\p{Noncharacter_Code_Point}]/gu;

/** The texts of a workbook, each written once; its cells hold their positions. */
export class SharedTexts {
  readonly #positions = new Map<string, number>();

  /** The position of a text, which is added if it is new. */
  position(text: string): number {
    const position = this.#positions.get(text) ?? this.#positions.size;
    this.#positions.set(text, position);
    return position;
  }

  /** The content of `xl/sharedStrings.xml`. */
  toXml(): string {
    const items = [...this.#positions.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${namespace}">${items.join("")}</sst>`;
  }
}

/** A text in the words of the format: what cannot be written, and whatever looks like an escape, as `_xHHHH_`. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escapeOf)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(unwritable, escapeOf)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function escapeOf(character: string): string {
  const units = Array.from({length: character.length}, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`).join("");
}

/** How much of a file is looked at to tell what it is, in bytes. */
export const HEAD_BYTES = 65_536;

const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0"};

/**
 * Whether HTML holds a notebook: its element comes before any script or frame, so that a page which carries a notebook
 * within (an export) is none. The beginning of the file is enough.
 */
export function isNotebook(html: string): boolean {
  return /<(notebook|script|iframe|template|object)[\s/>]/i.exec(html)?.[1]?.toLowerCase() === "notebook";
}

/** The text of the `<title>` before the first cell; empty when there is none. The beginning of the file is enough. */
export function titleOf(html: string): string {
  const head = html.split(/<script[\s/>]/i, 1)[0] ?? "";
  const [, text = ""] = /<title[^>]*>([^<]*)/i.exec(head) ?? [];
  return decode(text).replace(/\s+/g, " ").trim();
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name = "") => {
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      if (Number.isNaN(code)) return entities[String(name).toLowerCase()] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

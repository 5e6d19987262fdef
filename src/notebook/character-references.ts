/** The named characters read here: those that a serializer writes. Of the 2,231 names of HTML the others stay as they stand. */
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/** What HTML reads for the numbers 0x80 to 0x9F: the characters that Windows has there. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const reference = /&(?:#[xX]([0-9a-fA-F]+);?|#([0-9]+);?|(amp|lt|gt|quot|nbsp|AMP|LT|GT|QUOT)(;?)|(apos);)/g;

/** Where the text of a character reference stands; in an attribute `&lt=` and `&ltd` are no references. */
export type ReferencePlace = "attribute" | "title";

/** The text that `source` stands for, line ends read as LF. */
export function decodeText(source: string, place: ReferencePlace): string {
  const text = source.replace(/\r\n?/g, "\n");
  return text.replace(
    reference,
    (
      whole: string,
      hex?: string,
      decimal?: string,
      loose?: string,
      semicolon?: string,
      strict?: string,
      at?: number,
    ) => {
      if (hex !== undefined) return characterOf(parseInt(hex, 16));
      if (decimal !== undefined) return characterOf(parseInt(decimal, 10));
      const after = text.charAt((at ?? 0) + whole.length);
      if (place === "attribute" && semicolon === "" && /[=0-9a-zA-Z]/.test(after)) return whole;
      return named.get((loose ?? strict ?? "").toLowerCase()) ?? whole;
    },
  );
}

function characterOf(number: number): string {
  if (number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return "\ufffd";
  return windows[number - 0x80] ?? String.fromCodePoint(number);
}

/** Where `source` names a character that is not read here, such as `&hellip;`. */
export function findUnreadNames(source: string): {readonly index: number; readonly name: string}[] {
  return Array.from(source.matchAll(/&([A-Za-z][0-9A-Za-z]*);/g), ({index, 1: name = ""}) => ({index, name})).filter(
    ({name}) => !named.has(name) && !/^(?:AMP|LT|GT|QUOT)$/.test(name),
  );
}

/** Text as a serializer writes it between tags. */
export function encodeText(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/\u00a0/g, "&nbsp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Text as a serializer writes it between the quotation marks of an attribute. */
export function encodeAttribute(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/\u00a0/g, "&nbsp;")
    .replace(/"/g, "&quot;");
}

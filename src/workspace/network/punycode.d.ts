declare module "punycode.js" {
  /** A name, or an address with one, in the letters its punycode stands for. @throws {RangeError} where it is none */
  export function toUnicode(text: string): string;
}

/** The anchor of a heading: its letters and digits, in lower case. */
// notebook-kit imports it as a default.
// eslint-disable-next-line no-restricted-exports
export default function slugify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

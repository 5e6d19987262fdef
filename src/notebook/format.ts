/** The formats of a file left by an interpreted cell. Kit also writes `svg` and `xml`, and does not read them back. */
export const formats = [
  "text",
  "blob",
  "buffer",
  "json",
  "csv",
  "tsv",
  "jpeg",
  "png",
  "webp",
  "gif",
  "arrow",
  "parquet",
  "html",
] as const;

export type Format = (typeof formats)[number];

/** The format of that name; undefined for any other text. */
export function formatOf(name: string | undefined): Format | undefined {
  return formats.find((format) => format === name);
}

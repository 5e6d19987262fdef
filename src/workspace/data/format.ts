/** What kinds of data a notebook can be given, by the ending of the file's name. */
export type Format = "text" | "workbook" | "json" | "columnar";

const formats: Readonly<Record<string, Format>> = {
  csv: "text",
  tsv: "text",
  tab: "text",
  txt: "text",
  json: "json",
  parquet: "columnar",
  arrow: "columnar",
  feather: "columnar",
  xlsx: "workbook",
  xlsm: "workbook",
  // Those that are not read are said to be what they are, with the way out.
  xls: "workbook",
  xlsb: "workbook",
  et: "workbook",
};

/** The endings of what goes beside a notebook, data and modules, as an `<input type=file>` takes them. */
export const acceptedBeside = [...Object.keys(formats), "js", "mjs", "ts", "mts"]
  .map((ending) => `.${ending}`)
  .join(",");

/** The ending of a name, with its dot, in small letters; empty for none. */
export function endingOf(name: string): string {
  return /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

export function formatOf(name: string): Format | undefined {
  const ending = endingOf(name).slice(1);
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined;
}

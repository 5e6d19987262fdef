import Papa from "papaparse";

/** What may stand between the cells of a line. */
export const delimiters = [",", "\t", ";", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

/** How much of a text is looked at, characters. */
const BEGINNING = 100_000;

/** What separates the cells, by how alike it makes the first lines; a comma where nothing does. */
export function guessDelimiter(text: string): Delimiter {
  const {meta} = Papa.parse(text.slice(0, BEGINNING), {
    preview: 20,
    skipEmptyLines: true,
    delimitersToGuess: [...delimiters],
  });
  return delimiters.find((delimiter) => delimiter === meta.delimiter) ?? ",";
}

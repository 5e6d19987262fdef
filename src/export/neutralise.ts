/** How texts are written; numbers are never changed. */
export interface TextOptions {
  /**
   * Puts an apostrophe before every text that a spreadsheet could take for a formula: one that begins with = + - @,
   * also full-width or after blanks and marks that are not seen, or with a tab or a line break. For tables whose texts come from others; off otherwise, because a program that
   * reads the file back finds the apostrophe in the text, and a harmless “- 其中” gets one too.
   */
  readonly neutralise?: boolean;
}

const formulaStart = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

/** A text that no spreadsheet computes. */
export function neutralised(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

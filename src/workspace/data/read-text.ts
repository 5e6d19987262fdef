import {guessDelimiter} from "../../data/survey/delimiter.js";
import {decodeBlob, decodeUnknown} from "../../data/survey/encoding.js";
import {surveyText} from "../../data/survey/survey-text.js";
import * as words from "../../i18n/data-files.js";
import {readSeparated} from "./cell-code.js";
import {ReadingError, type ReadingOptions, type TableReading} from "./reading.js";

/**
 * Reads a file of separated text. It is kept as it is where it is UTF-8, and as UTF-8 where it is not.
 * @throws {ReadingError} for another encoding, {TableError} for an empty file
 */
export async function readText(file: File, {choice, onProgress, signal}: ReadingOptions): Promise<TableReading> {
  const decoded = await (choice.encoding ? decodeBlob(file, choice.encoding) : decodeUnknown(file));
  if (!decoded) throw new ReadingError(choice.encoding ? words.notInEncoding : words.noEncoding);
  const {text, encoding} = decoded;
  const delimiter = choice.delimiter ?? guessDelimiter(text);
  const survey = await surveyText(text, {
    resource: file.name,
    delimiter,
    header: choice.header,
    last: choice.last,
    onProgress,
    signal,
  });
  const isKept = encoding === "utf-8";
  return {
    choice: {...choice, encoding, delimiter},
    source: file.name,
    survey,
    // With its mark, so that Excel reads it as well.
    bytes: isKept ? file : new Blob(["\uFEFF", text]),
    notes: isKept ? [] : [words.converted(words.encodingNames[encoding])],
    code: (types) => readSeparated(survey, types, delimiter),
  };
}

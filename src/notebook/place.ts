/** A stretch of a text, in UTF-16 code units from its beginning; `end` is the first unit after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A point of a text as an editor shows it: line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Makes a function that finds the place of any offset of the text. Lines end in LF, CRLF or CR. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const {index, 0: end} of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    const line = countUpTo(starts, offset);
    return {line, column: offset - (starts[line - 1] ?? 0) + 1};
  };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the white space that ends at `end` begins, counting only the characters given as white space. */
export function startOfSpace(text: string, end: number, spaces: string): number {
  let start = end;
  while (start > 0 && spaces.includes(text.charAt(start - 1))) --start;
  return start;
}

/** The code of a cell whose script has that text: indentation, blank first and last line and escapes taken off. */
export function readBody(body: string): string {
  const lines = unescape(body).split(lineBreak);
  if (isBlank(lines.at(-1))) lines.pop();
  if (isBlank(lines[0])) lines.shift();
  return lines.map(dedent).join("\n");
}

/** The text of a script that holds the code, as Notebook Kit writes it; `newline` is that of the file. */
export function writeBody(value: string, newline = "\n"): string {
  const lines = value.split(lineBreak).map(indent);
  return ["", ...lines, "  "].join(newline);
}

/**
 * The text of a script that now holds another code, what stands for unchanged lines at its beginning and end kept as it
 * was written: in a file laid out by hand, or one with other line ends, only changed lines change.
 */
export function rewriteBody(body: string, value: string, newline: string): string {
  // The carriage return of a CRLF stays at the end of its line.
  const [first = "", ...kept] = body.split("\n");
  const last = kept.pop();
  const old = readBody(body).split("\n");
  const isLaidOut = isBlank(first) && isBlank(last) && old.length === kept.length;
  // An end tag that is not escaped stands there only as long as a comment swallows it; CR would join with a LF after it.
  if (!isLaidOut || /<\/script|\r(?!\n)/i.test(body)) return writeBody(value, newline);
  const lines = value.split(lineBreak);
  const shorter = Math.min(old.length, lines.length);
  let head = 0;
  while (head < shorter && old[head] === lines[head]) ++head;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === lines.at(-1 - tail)) ++tail;
  const end = first.endsWith("\r") ? "\r" : "";
  const changed = lines.slice(head, lines.length - tail).map((line) => indent(line) + end);
  return [first, ...kept.slice(0, head), ...changed, ...kept.slice(kept.length - tail), last].join("\n");
}

/** The code as it comes back from a file: lines ended by LF, and those of nothing but white space empty. */
export function storedValue(value: string): string {
  return value
    .split(lineBreak)
    .map((line) => (isBlank(line) ? "" : line))
    .join("\n");
}

const lineBreak = /\r\n?|\n/;

function indent(line: string): string {
  return isBlank(line) ? "" : `    ${escape(line)}`;
}

function dedent(line: string): string {
  return line.replace(/^ {4}/, "");
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}

/**
 * One backslash more in each `</script`, so that none ends the script. The end of a line counts as white space after it,
 * which Kit overlooks in the last line.
 */
function escape(line: string): string {
  return line.replace(/<(?=\\*\/script(?:\s|>|$))/gi, "<\\");
}

function unescape(body: string): string {
  return body.replace(/<\\(?=\\*\/script(?:\s|>))/gi, "<");
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** A separated text in pieces of about `size` characters, each of whole records: none ends within quotation marks. */
export function* piecesOf(text: string, size = 1_000_000): Generator<string> {
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === LINE_FEED && !isQuoted && i + 1 - start >= size) {
      yield text.slice(start, i + 1);
      start = i + 1;
    }
  }
  if (start < text.length) yield text.slice(start);
}

/** The encodings that a text may come in: today's, that of Excel in Chinese, and those of its “Unicode text”. */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;

export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** How much is decoded at a time, bytes. */
const CHUNK = 4_000_000;

/** The text of a file in an encoding; undefined where its bytes are none in it. Others have their turn in between. */
export async function decodeBlob(file: Blob, encoding: Encoding): Promise<DecodedText | undefined> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  const parts: string[] = [];
  try {
    for (let at = 0; at < file.size; at += CHUNK)
      parts.push(decoder.decode(await file.slice(at, at + CHUNK).arrayBuffer(), {stream: true}));
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const text = parts.join("");
  // Any bytes are characters in UTF-16, and many are in GB18030; but no text holds a NUL.
  return text.includes("\0") ? undefined : {text, encoding};
}

/** The text of a file whose encoding is not known: by its byte order mark, else the first it can be; undefined for none. */
export async function decodeUnknown(file: Blob): Promise<DecodedText | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return decodeBlob(file, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeBlob(file, "utf-16be");
  return (await decodeBlob(file, "utf-8")) ?? (await decodeBlob(file, "gb18030"));
}

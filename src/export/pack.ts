/** A text in letters and digits alone, and shorter where that is possible: deflate, then base64. */
export function packText(text: string): Promise<string> {
  return packBytes(new TextEncoder().encode(text));
}

/** What {@link packText} was given. */
export async function unpackText(packed: string): Promise<string> {
  return new TextDecoder().decode(await unpackBytes(packed));
}

/** The same of bytes. */
export async function packBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64(await through(bytes, new CompressionStream("deflate-raw")));
}

/** What {@link packBytes} was given. */
export function unpackBytes(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(fromBase64(packed), new DecompressionStream("deflate-raw"));
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // A call takes so many arguments and no more.
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // A call for each byte would take half a second for what a one-file export holds.
  for (let i = 0; i < letters.length; ++i) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

const CHUNK = 0x8000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

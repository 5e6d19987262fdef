import {Zip, ZipDeflate, ZipPassThrough} from "fflate";

/** A file to be put into a ZIP; a folder is one whose path ends with a slash. */
export interface Packable {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly read: () => Promise<Blob>;
}

/** What a ZIP can say of time begins with 1980. */
const EARLIEST = Date.UTC(1980, 0, 2);

/** Files as a ZIP, one after the other, so that the screen keeps moving. @throws what `read` throws */
export async function pack(files: readonly Packable[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, part) => {
    if (error) fault = error;
    else parts.push(part);
  });
  for (const {path, modified, read} of files) {
    const bytes = new Uint8Array(await (await read()).arrayBuffer());
    const entry = bytes.length === 0 ? new ZipPassThrough(path) : new ZipDeflate(path);
    entry.mtime = Math.max(EARLIEST, modified);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  if (fault) throw fault;
  return new Blob(parts, {type: "application/zip"});
}

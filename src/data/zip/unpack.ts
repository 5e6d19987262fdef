import {ArchiveError} from "./archive-error.js";
import {crc32} from "./crc32.js";
import type {ZipEntry} from "./directory.js";

/** The bytes of a file of a ZIP, and no more of them than it says it has. @throws {ArchiveError} when it is not whole */
export async function unpack(archive: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await inflate(await packed(archive, entry), entry).catch((error: unknown) => {
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged", entry.path, {cause: error});
  });
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ArchiveError("damaged", entry.path);
  return bytes;
}

/** The file's own header has a name and further fields of its own, of other lengths than in the directory. */
async function packed(archive: Blob, {path, offset, packedSize}: ZipEntry): Promise<Blob> {
  const header = new DataView(await archive.slice(offset, offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw new ArchiveError("damaged", path);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return archive.slice(start, start + packedSize);
}

async function inflate(packed: Blob, {path, method, size}: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (method === 0) return new Uint8Array(await packed.arrayBuffer());
  if (method !== 8) throw new ArchiveError("unknown-method", `${path} (method ${method})`);
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > size) {
      await reader.cancel();
      throw new ArchiveError("damaged", `${path}: more than ${size} bytes`);
    }
    bytes.set(part.value, at);
    at += part.value.length;
  }
  return bytes.subarray(0, at);
}

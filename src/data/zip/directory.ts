import {ArchiveError} from "./archive-error.js";

/** What a ZIP says of one of its files or folders (APPNOTE.TXT 6.3, 4.3.12). */
export interface ZipEntry {
  /** As it is written there; a folder's ends with a slash. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** In bytes: as it lies there, and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins, in bytes. */
  readonly offset: number;
}

/** The end of the directory, with the longest comment it may have. */
const END = 22;
const LONGEST_END = END + 65_535;

/** How many files are taken at once. */
const MOST_ENTRIES = 20_000;

/** All that a ZIP holds. @throws {ArchiveError} `no-archive`, `too-much` */
export async function readDirectory(archive: Blob): Promise<readonly ZipEntry[]> {
  const tail = await viewOf(archive.slice(Math.max(0, archive.size - LONGEST_END)));
  const end = findEnd(tail);
  const [count, size, start] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  if (count > MOST_ENTRIES) throw new ArchiveError("too-much", `${count} files (at most ${MOST_ENTRIES})`);
  if (start + size > archive.size) throw noArchive("the directory is not there");
  const directory = await viewOf(archive.slice(start, start + size));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50)
      throw noArchive("the directory is cut off");
    const next =
      at +
      46 +
      directory.getUint16(at + 28, true) +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw noArchive("the directory is cut off");
    entries.push(readEntry(directory, at));
    at = next;
  }
  return entries;
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END; at >= 0; --at) {
    const isEnd =
      tail.getUint32(at, true) === 0x06054b50 && at + END + tail.getUint16(at + 20, true) === tail.byteLength;
    if (isEnd) return at;
  }
  throw noArchive("its end is not there");
}

function readEntry(directory: DataView, at: number): ZipEntry {
  const flags = directory.getUint16(at + 8, true);
  const name = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, directory.getUint16(at + 28, true));
  const path = decodeName(name, (flags & 0x800) !== 0);
  // Made on a Unix, the upper half is what that says of the file.
  const isUnix = directory.getUint8(at + 5) === 3;
  const mode = directory.getUint32(at + 38, true) >>> 16;
  return {
    path,
    isFolder: path.endsWith("/"),
    isEncrypted: (flags & 1) !== 0,
    isLink: isUnix && (mode & 0xf000) === 0xa000,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    packedSize: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
  };
}

/** Names without the mark of UTF-8 are often UTF-8 all the same; else, on a Chinese Windows, GBK. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", {fatal: !isUtf8, ignoreBOM: true}).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

function noArchive(why: string): ArchiveError {
  return new ArchiveError("no-archive", why);
}

import {MAX_BYTES, MAX_FILE_BYTES} from "../../server/contract.js";
import {pathFault} from "../../server/path-fault.js";
import {ArchiveError} from "../../data/zip/archive-error.js";
import {readDirectory, type ZipEntry} from "../../data/zip/directory.js";
import {unpack} from "../../data/zip/unpack.js";

/** A file of an archive, whole and with a path that stays inside. */
export interface Unpacked {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Contents {
  readonly files: readonly Unpacked[];
  readonly folders: readonly string[];
  /** What is not taken, by name. */
  readonly refused: readonly {readonly path: string; readonly error: ArchiveError}[];
}

/** How much is unpacked at once, in bytes. */
const MOST_BYTES = 1_000_000_000;

/**
 * What an archive holds. A file that is damaged or may not be is refused by its name; what systems leave in every archive
 * (`__MACOSX`, `.DS_Store`, `Thumbs.db`, `desktop.ini`) is nobody's and passed over.
 * @throws {ArchiveError} `no-archive`, or `too-much`: nothing of it can be taken
 */
export async function readArchive(archive: Blob): Promise<Contents> {
  const entries = (await readDirectory(archive)).filter(({path}) => !isLeftover(path));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_BYTES) throw new ArchiveError("too-much", `${size} bytes (at most ${MOST_BYTES})`);
  const files = new Map<string, Unpacked>();
  const folders: string[] = [];
  const refused: {path: string; error: ArchiveError}[] = [];
  for (const entry of entries) {
    const {path} = entry;
    try {
      check(entry);
      if (entry.isFolder) folders.push(path.slice(0, -1));
      // Of two with one name the first stays; which is the right one nobody can tell.
      else if (files.has(path)) throw new ArchiveError("damaged", `twice: ${path}`);
      else files.set(path, {path, bytes: await unpack(archive, entry)});
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      refused.push({path, error});
    }
  }
  return {files: [...files.values()], folders, refused};
}

function check({path, isFolder, isEncrypted, isLink, size}: ZipEntry): void {
  const fault = pathFault(isFolder ? path.slice(0, -1) : path, isFolder ? "folder" : "file", "linux");
  if (fault !== undefined) throw new ArchiveError("unsafe-path", `${fault}: ${path}`);
  if (isLink) throw new ArchiveError("link", path);
  if (isEncrypted) throw new ArchiveError("encrypted", path);
  if (size > (path.endsWith(".html") ? MAX_BYTES : MAX_FILE_BYTES)) throw new ArchiveError("too-large", path);
}

function isLeftover(path: string): boolean {
  return /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

import {ArchiveError} from "../zip/archive-error.js";
import {readDirectory, type ZipEntry} from "../zip/directory.js";
import {unpack} from "../zip/unpack.js";
import {checkSheet} from "./check-sheet.js";
import {WorkbookError} from "./workbook-error.js";

/** How much of a workbook is unpacked, bytes; and of the list of its sheets, which readers go through again and again. */
const MOST_BYTES = 64 * 2 ** 20;
const MOST_LIST_BYTES = 256 * 2 ** 10;

/** How an .xls and a workbook with a password begin: MS-CFB 2.2. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of an Excel workbook that say what its cells are, unpacked, by their paths. Everything that reads a workbook
 * goes through here: what a file says of its size is believed only as a limit, so that one that unpacks without end, or
 * whose few cells lie at the far corner of a sheet, is refused before it takes memory. Pictures are left packed.
 * @throws {WorkbookError}
 */
export async function workbookParts(file: Blob): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of await entriesOf(file)) {
    const bytes = await unpack(file, entry).catch((error: unknown) => {
      throw new WorkbookError("no-workbook", `no workbook: ${entry.path} is damaged`, {}, {cause: error});
    });
    checkSheet(new TextDecoder().decode(bytes));
    parts.set(entry.path, bytes);
  }
  return parts;
}

async function entriesOf(file: Blob): Promise<readonly ZipEntry[]> {
  const entries = (await directoryOf(file)).filter(({path}) => /\.(?:xml|rels)$/.test(path));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const list = entries.find(({path}) => path === "xl/_rels/workbook.xml.rels")?.size ?? 0;
  if (size <= MOST_BYTES && list <= MOST_LIST_BYTES) return entries;
  const limit = MOST_BYTES / 2 ** 20;
  throw new WorkbookError("workbook-too-large", `too large: a workbook of ${size} bytes (at most ${limit} MiB)`, {
    limit,
  });
}

async function directoryOf(file: Blob): Promise<readonly ZipEntry[]> {
  try {
    return await readDirectory(file);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const start = new Uint8Array(await file.slice(0, COMPOUND_FILE.length).arrayBuffer());
    if (start.length > 0 && COMPOUND_FILE.every((byte, i) => byte === start[i]))
      throw new WorkbookError("old-or-locked", "an .xls, or locked by a password; save it as .xlsx without one");
    throw new WorkbookError("no-workbook", "no workbook; an .xlsx is needed", {}, {cause: error});
  }
}

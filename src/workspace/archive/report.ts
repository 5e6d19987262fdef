import type {Label} from "../../base/label.js";
import {today} from "../../base/today.js";
import * as words from "../../i18n/archives.js";
import {faults} from "../../i18n/workspace.js";
import {download} from "../../page/download.js";
import {fileNameFor} from "../file-name-for.js";
import type {Store} from "../store.js";
import {toFault} from "../store-fault.js";
import {ArchiveError} from "../../data/zip/archive-error.js";
import {takeInArchive, type TakenIn} from "./take-in.js";
import {takeOut, takeOutAll} from "./take-out.js";

/** What was done with an archive, for the reader. */
export interface ArchiveReport {
  readonly sentences: readonly Label[];
  /** Whether all went as was asked. */
  readonly isWhole: boolean;
  /** What is new here: a folder with all it holds, or files. */
  readonly added: readonly {readonly path: string; readonly kind: "file" | "folder"}[];
}

/** How many refusals are told one by one. */
const TOLD = 5;

/** Takes in an archive that the reader has chosen. */
export async function takeInFile(store: Store, file: File): Promise<ArchiveReport> {
  try {
    const taken = await takeInArchive(store, file, folderName(file.name));
    const added = taken.folder === undefined ? taken.added : [];
    return {
      sentences: sentencesOf(file.name, taken),
      isWhole: taken.refused.length + taken.broken.length === 0,
      added: [
        ...(taken.folder === undefined ? [] : [{path: taken.folder, kind: "folder" as const}]),
        ...added.map((path) => ({path, kind: "file" as const})),
      ],
    };
  } catch (error) {
    return {sentences: [words.nothingTaken(file.name, reasonOf(error))], isWhole: false, added: []};
  }
}

/** Hands over a notebook with the files it uses. @throws {StoreFault} */
export async function downloadNotebook(store: Store, path: string): Promise<readonly Label[]> {
  const {blob, name, files, missing} = await takeOut(store, path);
  download(blob, name);
  return [
    files === 0 ? words.downloaded(name) : words.downloadedWith(name, files),
    ...(missing.length > 0 ? [words.missingFiles(missing)] : []),
  ];
}

/** Hands over everything. @throws {StoreFault} {ArchiveError} */
export async function downloadEverything(store: Store): Promise<readonly Label[]> {
  const {blob, name, notebooks, files} = await takeOutAll(store, `tuiyan-${today()}`);
  download(blob, name);
  return [words.downloadedAll(name, notebooks, files)];
}

/** Why something was not done, as a sentence. */
export function reasonOf(error: unknown): Label {
  return error instanceof ArchiveError ? words.archiveFaults[error.code] : faults[toFault(error).code];
}

function sentencesOf(name: string, {added, folder, taken, same, broken, refused}: TakenIn): readonly Label[] {
  const rest = refused.length - TOLD;
  return [
    words.takenInAll(name, added.length),
    ...(folder === undefined ? [] : [words.intoNewFolder(folder, taken)]),
    ...(same > 0 ? [words.sameAlready(same)] : []),
    ...(broken.length > 0 ? [words.brokenTaken(broken)] : []),
    ...refused.slice(0, TOLD).map(({path, code}) => words.refusedFile(path, {...faults, ...words.archiveFaults}[code])),
    ...(rest > 0 ? [words.moreRefused(rest)] : []),
  ];
}

/** The archive's own name, as far as a folder may have it. */
function folderName(file: string): string {
  return fileNameFor(file.replace(/\.zip$/i, ""))?.replace(/\.html$/, "") ?? "zip";
}

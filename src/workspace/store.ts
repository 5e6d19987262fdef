import type {
  Bin,
  FileList,
  Kind,
  NotebookList,
  NotebookRead,
  NotebookWritten,
  Placed,
  Removed,
  SearchResult,
  TemplateList,
} from "../server/contract.js";

/**
 * Where notebooks live, with the files beside them: a folder behind the server, or this browser. Paths are written with
 * slashes, from there. Every failure is a StoreFault, and leaves everything as it was.
 */
export interface Store {
  /** A short name that tells this place from others; what the browser keeps beside a notebook is kept under it. */
  readonly folder: string;
  readonly place: "folder" | "browser";
  readonly list: () => Promise<NotebookList>;
  readonly read: (path: string) => Promise<NotebookRead>;
  /** Writes over the notebook that had this ETag; with null, makes a new one. What is there already may be written again. */
  readonly write: (path: string, text: string, etag: string | null) => Promise<NotebookWritten>;
  /** All that is neither notebook nor folder; or those of some files that are there, by path. */
  readonly files: (paths?: readonly string[]) => Promise<FileList>;
  /** The bytes of any file, of a notebook too. */
  readonly readFile: (path: string) => Promise<Blob>;
  /**
   * Makes a new file of these bytes, a notebook too, and the folders on the way to it; or writes over one that holds
   * `former`, and no other.
   */
  readonly writeFile: (path: string, bytes: Blob, former?: Blob) => Promise<Placed>;
  /** The notebooks that new ones can be copies of. */
  readonly templates: () => Promise<TemplateList>;
  readonly readTemplate: (path: string) => Promise<NotebookRead>;
  /** Finds notebooks by what stands in their cells. */
  readonly search: (text: string) => Promise<SearchResult>;
  /** Gives something another name or another folder, which is there; never a name that is taken. */
  readonly move: (from: string, to: string, kind?: Kind) => Promise<Placed>;
  readonly makeFolder: (path: string) => Promise<Placed>;
  readonly removeEmptyFolder: (path: string) => Promise<Placed>;
  /** Takes something out of sight, a folder with all it holds; `restore` brings it back. */
  readonly remove: (path: string, kind?: Kind) => Promise<Removed>;
  readonly bin: () => Promise<Bin>;
  /** Has a page let reach hosts, by the name of the frame it is to be in; absent where nobody can. */
  readonly nameFrame?: (hosts: readonly string[]) => Promise<string>;
  /** Puts back what has been removed, to where it was or elsewhere; makes the folders on the way. */
  readonly restore: (id: string, to: string) => Promise<Placed>;
}

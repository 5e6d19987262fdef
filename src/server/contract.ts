import type {FoundLine} from "../notebook/find-lines.js";

export type {FoundLine};

/** What the server and the workspace agree on; neither side's code, so that both may import it. */

/** What a path is to name: a notebook, any file, or a folder. */
export type Kind = "notebook" | "file" | "folder";

/** The notebooks that came with the program, in the built site; for where no server lists them. */
export const SHIPPED_FILE = "shipped.json";

/** Carries the token of this start of the server; without it the API answers nothing. */
export const TOKEN_HEADER = "x-tuiyan-token";

/** The `<meta>` elements by which the served page learns its token and which folder it shows. */
export const TOKEN_META = "tuiyan-token";
export const FOLDER_META = "tuiyan-folder";

/** GET lists; with `?path=` GET reads one notebook and PUT writes it. */
export const LIST_ADDRESS = "/api/notebooks";
export const NOTEBOOK_ADDRESS = "/api/notebook";

/**
 * GET lists all files that are no notebooks; with `?paths=`, a path a line, those of these files that are there. With
 * `?path=` GET reads any file and PUT makes a new one, or with `If-Match` writes over one.
 */
export const FILES_ADDRESS = "/api/files";
export const FILE_ADDRESS = "/api/file";

/** POST with `?from=`, `&to=` and `&kind=` gives a notebook, a file or a folder another name or another folder. */
export const MOVE_ADDRESS = "/api/move";

/** POST with `?path=` makes a folder; DELETE takes an empty one away. */
export const FOLDER_ADDRESS = "/api/folder";

/** GET lists what has been removed; POST with `?path=` and `&kind=` removes something. */
export const BIN_ADDRESS = "/api/bin";

/** POST with `?id=` and `&to=` puts back what has been removed. */
export const RESTORE_ADDRESS = "/api/restore";

/** GET with `?text=` finds notebooks by what stands in their cells. */
export const SEARCH_ADDRESS = "/api/search";

/** How much of a text is searched for, in UTF-16 units. */
export const MAX_QUERY = 200;

/** GET lists the notebooks that new ones can be copies of; with `?path=` the other GET reads one. */
export const TEMPLATES_ADDRESS = "/api/templates";
export const TEMPLATE_ADDRESS = "/api/template";

/** POST with the hosts that a notebook's page may reach, as {@link FrameAsk}, gives it the name of a frame. */
export const FRAMES_ADDRESS = "/api/frames";

/** The largest file that is read for a notebook, in bytes. */
export const MAX_FILE_BYTES = 100_000_000;

/** The largest notebook that is read or written, in bytes of UTF-8. */
export const MAX_BYTES = 8_000_000;

/** What can be wrong with a request, and the HTTP status that says so. */
export const statusOf = {
  // who asks
  "foreign-origin": 403,
  "wrong-token": 403,
  // what is asked
  "unknown-address": 404,
  "wrong-method": 405,
  "no-condition": 428,
  "wrong-type": 415,
  "not-utf8": 415,
  "too-large": 413,
  "wrong-hosts": 422,
  // the notebook
  "unsafe-path": 403,
  "outside-folder": 403,
  "not-found": 404,
  "not-a-file": 409,
  "not-a-folder": 409,
  "is-a-link": 409,
  "no-such-folder": 409,
  "name-taken": 409,
  "not-empty": 409,
  "inside-itself": 409,
  changed: 412,
  "already-exists": 412,
  // the disk
  "folder-gone": 404,
  "no-permission": 403,
  "disk-full": 507,
  failed: 500,
} as const;

export type ApiCode = keyof typeof statusOf;

/** A notebook in the list. */
export interface Entry {
  /** Below the folder, with slashes. */
  readonly path: string;
  /** The file's `<title>`; empty when it has none. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
}

export interface NotebookList {
  /** The folder's own name, for the reader. */
  readonly folder: string;
  /** Its full path; nothing where it is no folder of a disk. */
  readonly location: string | null;
  readonly notebooks: readonly Entry[];
  /** Folders below it, empty ones too, by path. */
  readonly folders: readonly string[];
  /** How many HTML files hold no notebook. */
  readonly others: number;
  /** How many folders may not be read. */
  readonly unreadable: number;
  /** Whether a limit ended the search before all was seen. */
  readonly truncated: boolean;
}

export interface NotebookWritten {
  readonly path: string;
  readonly title: string;
  readonly modified: number;
  /** A strong ETag of the file's bytes, with its quotes. */
  readonly etag: string;
}

export interface NotebookRead extends NotebookWritten {
  readonly text: string;
}

/** A file that is no notebook. */
export interface FileEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FileList {
  readonly files: readonly FileEntry[];
  /** Whether a limit ended the search before all was seen. */
  readonly truncated: boolean;
}

/** A notebook that a new one can be a copy of. */
export interface Template {
  readonly path: string;
  readonly title: string;
}

export interface TemplateList {
  readonly templates: readonly Template[];
}

export interface Found {
  readonly path: string;
  /** The first of them; at least one. */
  readonly lines: readonly FoundLine[];
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** Whether a limit ended the search before all was seen. */
  readonly truncated: boolean;
}

/** Which hosts a page is to be let reach: at least one, each written as an origin. */
export interface FrameAsk {
  readonly hosts: readonly string[];
}

/** A frame whose document will be sent with leave to reach these hosts, once: `k-` before the name makes its host. */
export interface FrameNamed {
  readonly frame: string;
}

/** Where something is now. */
export interface Placed {
  readonly path: string;
}

/** A notebook, a file or a folder that has been removed. */
export interface Removed {
  /** Its name in the bin. */
  readonly id: string;
  /** Where it was. */
  readonly path: string;
  readonly kind: Kind;
  /** A notebook's `<title>`; empty when it has none. */
  readonly title: string;
  /** When it was removed, milliseconds since 1970. */
  readonly time: number;
}

export interface Bin {
  /** The last one removed first. */
  readonly removed: readonly Removed[];
}

/** The body of a refusal; with a 412, `data.etag` is the file's ETag now, or null when there is no file. */
export interface Fault {
  readonly code: ApiCode;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

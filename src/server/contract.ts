/** What the server and the workspace agree on; neither side's code, so that both may import it. */

/** Carries the token of this start of the server; without it the API answers nothing. */
export const TOKEN_HEADER = "x-tuiyan-token";

/** The `<meta>` elements by which the served page learns its token and which folder it shows. */
export const TOKEN_META = "tuiyan-token";
export const FOLDER_META = "tuiyan-folder";

/** GET lists; with `?path=` GET reads one notebook and PUT writes it. */
export const LIST_ADDRESS = "/api/notebooks";
export const NOTEBOOK_ADDRESS = "/api/notebook";

/** GET with `?path=` reads a file beside a notebook. */
export const FILE_ADDRESS = "/api/file";

/** POST with `?from=` and `&to=` gives a notebook another name or another folder. */
export const MOVE_ADDRESS = "/api/move";

/** POST with `?path=` makes a folder; DELETE takes an empty one away. */
export const FOLDER_ADDRESS = "/api/folder";

/** GET lists what has been removed; POST with `?path=` removes a notebook. */
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
  /** Its full path. */
  readonly location: string;
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

/** A notebook that a new one can be a copy of. */
export interface Template {
  readonly path: string;
  readonly title: string;
}

export interface TemplateList {
  readonly templates: readonly Template[];
}

/** A line of a cell in which something was found. */
export interface FoundLine {
  /** The cell's id. */
  readonly cell: number;
  /** The line, or the part of a long one around what was found. */
  readonly text: string;
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

/** Where a notebook or a folder is now. */
export interface Placed {
  readonly path: string;
}

/** A notebook that has been removed. */
export interface Removed {
  /** Its name in the bin. */
  readonly id: string;
  /** Where it was. */
  readonly path: string;
  /** The file's `<title>`; empty when it has none. */
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

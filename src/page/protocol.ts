import * as v from "valibot";
import {digitChoices} from "../base/digits.js";
import {languages} from "../base/label.js";
import {fileErrorCodes} from "../base/file-error.js";
import {MAX_HOST_LENGTH} from "../base/network-host.js";
import {MAX_AUTHOR} from "./author.js";
import {MAX_PRINTED} from "./print-frame.js";
import {MAX_PICTURE} from "./picture-limit.js";

/**
 * What the workspace and the page of a notebook say to each other, over a MessagePort. Each side checks what it gets: to
 * the workspace the page is a stranger, and anything it sends may have been made up by a cell.
 */

const language = v.picklist(languages);
const theme = v.picklist(["system", "light", "dark"]);
const digits = v.picklist(digitChoices);

/** How many of the cells that run are told by their numbers. */
export const MAX_NAMED = 8;

/** The largest notebook that is sent or taken, in UTF-16 units. */
export const MAX_TEXT = 8_000_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/** The longest history of edits that is kept, in UTF-16 units. */
export const MAX_HISTORY = 2_000_000;

/** What can be undone, in the page's own words. */
const steps = v.pipe(v.string(), v.maxLength(MAX_HISTORY));

/** Under what name the reader makes scenarios; empty where it is not to be said. */
const author = v.pipe(v.string(), v.maxLength(MAX_AUTHOR));

/** What is on screen and in no text yet: lever values of no scenario, and what was typed that no file can hold. */
const working = v.nullable(v.pipe(v.string(), v.maxLength(1_000_000)));

const png = v.pipe(v.instance(Blob), v.mimeType(["image/png"]), v.maxSize(MAX_PICTURE));

const droppedFile = v.object({name: v.pipe(v.string(), v.maxLength(255)), blob: v.instance(Blob)});

export const toPageSchema = v.variant("type", [
  /** Show a notebook; `working` is what the page last sent under that name, given back after a reload;
   * `picture` says whether one is wanted. */
  v.object({
    type: v.literal("open"),
    name: v.string(),
    text,
    working,
    language,
    theme,
    digits,
    formulasAsText: v.boolean(),
    author,
    picture: v.boolean(),
    /** Whether its cells may run; else it is shown as it is written until "run". */
    run: v.boolean(),
    /** What its cells may reach; null where nobody can let them reach any host. */
    hosts: v.nullable(v.array(v.string())),
    /** What the page said last of its history, and the text that ended at. */
    history: v.nullable(v.object({steps, text})),
  }),
  v.object({type: v.literal("settings"), language, theme, digits, formulasAsText: v.boolean(), author}),
  v.object({type: v.literal("run")}),
  /** End the cells that run. */
  v.object({type: v.literal("stop")}),
  /** Say that you are there. */
  v.object({type: v.literal("ping")}),
  /** Show the notebook a section at a time, until the page says that it has ended. */
  v.object({type: v.literal("present")}),
  v.object({type: v.literal("end-present")}),
  /** Make a document of the page, to be printed. */
  v.object({type: v.literal("print")}),
  /** List everything that can be done. */
  v.object({type: v.literal("palette")}),
  /** Put in new cells of code, where the reader last dropped something, or at the end. */
  v.object({type: v.literal("insert"), cells: v.array(text)}),
  /** What the page asked for. */
  v.object({type: v.literal("file"), id: v.number(), blob: v.instance(Blob)}),
  v.object({type: v.literal("no-file"), id: v.number(), code: v.picklist(fileErrorCodes)}),
  /** Files that the page asked for are others now. */
  v.object({type: v.literal("files-changed"), names: v.array(v.string())}),
]);

export const fromPageSchema = v.variant("type", [
  v.object({type: v.literal("ready")}),
  v.object({type: v.literal("pong")}),
  /** The notebook's text has changed and is to be saved. */
  v.object({type: v.literal("changed"), text}),
  v.object({type: v.literal("working"), working}),
  /** What can be undone now, given back at the next opening. */
  v.object({type: v.literal("history"), steps}),
  /** How the cells stand, for the bar; `cells` are the first of those that run. */
  v.object({
    type: v.literal("status"),
    running: v.pipe(v.number(), v.integer(), v.minValue(0)),
    errors: v.pipe(v.number(), v.integer(), v.minValue(0)),
    cells: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MAX_NAMED)), []),
  }),
  /** A cell asks for a file beside the notebook, or for a module that is to run; the answer carries the same `id`. */
  v.object({type: v.picklist(["file", "module"]), id: v.number(), name: v.pipe(v.string(), v.maxLength(1000))}),
  /** A cell would reach a host that it may not. */
  v.object({type: v.literal("network"), host: v.pipe(v.string(), v.maxLength(MAX_HOST_LENGTH))}),
  /** The page as a document without scripts, to be printed. */
  v.object({type: v.literal("print"), html: v.pipe(v.string(), v.maxLength(MAX_PRINTED))}),
  /** Files dropped on the page, which are the workspace's to take in; it looks at their size before it reads them. */
  v.object({type: v.literal("drop"), files: v.pipe(v.array(droppedFile), v.maxLength(1000))}),
  /** What the notebook looks like, by day and by night. */
  v.object({type: v.literal("picture"), light: png, dark: png}),
  /** The page asks for a further script of its own, or a module of one, answered as a file is. */
  v.object({type: v.literal("script"), id: v.number(), name: v.pipe(v.string(), v.regex(/^[a-z]{1,20}(\.wasm)?$/))}),
  /** A key the page leaves to the workspace, such as saving at once. */
  v.object({
    type: v.literal("command"),
    name: v.picklist(["save", "files", "language", "theme", "settings", "present", "end-briefing"]),
  }),
]);

export type ToPage = v.InferOutput<typeof toPageSchema>;
export type FromPage = v.InferOutput<typeof fromPageSchema>;
export type DroppedFile = v.InferOutput<typeof droppedFile>;
export type Picture = Omit<Extract<FromPage, {type: "picture"}>, "type">;
export type Theme = v.InferOutput<typeof theme>;

/** The message that hands the page its port; its `ports[0]` carries all others. */
export const CONNECT = "tuiyan-connect";

import {autocompletion} from "@codemirror/autocomplete";
import {html} from "@codemirror/lang-html";
import {javascript} from "@codemirror/lang-javascript";
import {markdown} from "@codemirror/lang-markdown";
import {PostgreSQL, sql} from "@codemirror/lang-sql";
import {EditorState} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import type {CellFault} from "../../kernel/fault.js";
import type {Assist} from "../assist.js";
import {completeFrom} from "./complete.js";
import {completeSql} from "./complete-sql.js";
import {showFault} from "./faults.js";
import {hoverFrom} from "./hover.js";
import {nameAt} from "./name-at.js";
import {writing, type WritingOptions} from "./writing.js";

export interface EditorOptions extends WritingOptions {
  /** The document or shadow the editor is put into: its styles and the selection live there. */
  readonly root: Document | ShadowRoot;
  readonly text: string;
  readonly mode: string;
  /** What is known of the notebook, as far as it is loaded. */
  readonly assist: () => Assist | undefined;
}

/** An editor of a cell's text. */
export interface Editor {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Shows another text, if it is another. */
  readonly setText: (text: string) => void;
  /** Underlines what is wrong, where its place is known. */
  readonly setFault: (fault: CellFault | undefined) => void;
  /** Where the cursor is in the text. */
  readonly cursor: number;
  /** The name the cursor is at. */
  readonly name: string | undefined;
  readonly select: (from: number, to: number) => void;
  readonly destroy: () => void;
}

const languages: Readonly<Record<string, () => ReturnType<typeof javascript>>> = {
  js: () => javascript(),
  ts: () => javascript({typescript: true}),
  ojs: () => javascript(),
  md: () => markdown(),
  html: () => html(),
  sql: () => sql({dialect: PostgreSQL}),
};

/** Makes an editor with the language of a cell's mode. */
export function createEditor(options: EditorOptions): Editor {
  const {root, text} = options;
  const view = new EditorView({root, state: EditorState.create({doc: text, extensions: extensionsOf(options)})});
  return {
    element: view.dom,
    focus: () => view.focus(),
    setText: (next) => {
      const now = view.state.doc.toString();
      if (next === now) return;
      const changes = changesTo(now, next);
      // Where something came back is where one goes on.
      view.dispatch({changes, selection: {anchor: changes.from + changes.insert.length}, scrollIntoView: true});
    },
    setFault: (fault) => showFault(view, fault),
    get cursor() {
      return view.state.selection.main.head;
    },
    get name() {
      return nameAt(view.state, view.state.selection.main.head)?.name;
    },
    select: (from, to) => {
      view.dispatch({selection: {anchor: from, head: to}, scrollIntoView: true});
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function extensionsOf({mode, assist, ...options}: EditorOptions) {
  return [
    languages[mode]?.() ?? [],
    autocompletion({override: [completeFrom(assist, mode), ...(mode === "sql" ? completeSql(assist) : [])]}),
    hoverFrom(assist),
    EditorView.domEventHandlers({mousedown: (event, view) => goToName(event, view, assist)}),
    writing(options),
  ];
}

/** The one stretch in which two texts differ. */
function changesTo(from: string, to: string) {
  let start = 0;
  const shorter = Math.min(from.length, to.length);
  while (start < shorter && from[start] === to[start]) ++start;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) ++end;
  return {from: start, to: from.length - end, insert: to.slice(start, to.length - end)};
}

/** Ctrl and a click goes where a name is defined. */
function goToName(event: MouseEvent, view: EditorView, assist: () => Assist | undefined): boolean {
  if (!(event.ctrlKey || event.metaKey)) return false;
  const at = view.posAtCoords({x: event.clientX, y: event.clientY});
  const name = at === null ? undefined : nameAt(view.state, at)?.name;
  if (name === undefined || assist()?.find(name)?.cell === undefined) return false;
  assist()?.goTo(name);
  return true;
}

import {defaultKeymap, indentWithTab} from "@codemirror/commands";
import {html} from "@codemirror/lang-html";
import {javascript} from "@codemirror/lang-javascript";
import {markdown} from "@codemirror/lang-markdown";
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";

export interface EditorOptions {
  /** The document or shadow the editor is put into: its styles and the selection live there. */
  readonly root: Document | ShadowRoot;
  readonly text: string;
  readonly mode: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Shift-Enter. */
  readonly onRun: () => void;
  /** Alt-Enter. */
  readonly onRunAndAdd: () => void;
  /** Alt-Shift with an arrow up or down. */
  readonly onMove: (by: 1 | -1) => void;
  /** Escape, which leaves the editor; Tab indents within it. */
  readonly onLeave: () => void;
}

/** An editor of a cell's text. */
export interface Editor {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Shows another text, if it is another. */
  readonly setText: (text: string) => void;
  readonly destroy: () => void;
}

const languages: Readonly<Record<string, () => ReturnType<typeof javascript>>> = {
  js: () => javascript(),
  ts: () => javascript({typescript: true}),
  ojs: () => javascript(),
  md: () => markdown(),
  html: () => html(),
};

/** CodeMirror's own colours of code, made for white paper, with what each of them is by day and by night. */
const colors: Readonly<Record<string, readonly [day: string, night: string]>> = {
  "#404740": ["#404740", "#b8bdb8"],
  "#708": ["#708", "#d7a3e8"],
  "#219": ["#219", "#8ab4f8"],
  "#164": ["#164", "#7fd1a8"],
  "#a11": ["#a11", "#f0948a"],
  "#e40": ["#b83200", "#ffb38a"],
  "#00f": ["#00f", "#8ab4f8"],
  "#30a": ["#30a", "#b9a7ff"],
  "#085": ["#075", "#6fd3b0"],
  "#167": ["#167", "#86c5d8"],
  "#256": ["#256", "#8fb8d0"],
  "#00c": ["#00c", "#9aa8ff"],
  "#940": ["#940", "#e0b070"],
  "#f00": ["#d00000", "#ff8f80"],
};

const highlight = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) => {
    const found = typeof spec.color === "string" ? colors[spec.color] : undefined;
    return found ? {...spec, color: `light-dark(${found[0]}, ${found[1]})`} : spec;
  }),
);

const look = EditorView.theme({
  "&": {backgroundColor: "transparent", color: "var(--ink)", fontSize: "13px"},
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "-1px"},
  ".cm-content": {fontFamily: "var(--mono)", caretColor: "var(--ink)", padding: "8px 0"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--ink-3)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--accent-fill)"},
});

/** Makes an editor with the language of a cell's mode. */
export function createEditor({
  root,
  text,
  mode,
  label,
  onChange,
  onRun,
  onRunAndAdd,
  onMove,
  onLeave,
}: EditorOptions): Editor {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        bracketMatching(),
        indentOnInput(),
        syntaxHighlighting(highlight),
        languages[mode]?.() ?? [],
        keymap.of([
          {key: "Shift-Enter", run: run(onRun)},
          {key: "Alt-Enter", run: run(onRunAndAdd)},
          {key: "Alt-Shift-ArrowUp", run: run(() => onMove(-1))},
          {key: "Alt-Shift-ArrowDown", run: run(() => onMove(1))},
          {key: "Escape", run: run(onLeave)},
          indentWithTab,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label}),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        look,
      ],
    }),
  });
  return {
    element: view.dom,
    focus: () => view.focus(),
    setText: (next) => {
      const now = view.state.doc.toString();
      if (next === now) return;
      const changes = replacement(now, next);
      // Where something came back is where one goes on.
      view.dispatch({changes, selection: {anchor: changes.from + changes.insert.length}, scrollIntoView: true});
    },
    destroy: () => view.destroy(),
  };
}

/** The one stretch in which two texts differ. */
function replacement(now: string, next: string) {
  const shorter = Math.min(now.length, next.length);
  let from = 0;
  while (from < shorter && now[from] === next[from]) ++from;
  let tail = 0;
  while (tail < shorter - from && now[now.length - 1 - tail] === next[next.length - 1 - tail]) ++tail;
  return {from, to: now.length - tail, insert: next.slice(from, next.length - tail)};
}

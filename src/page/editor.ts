import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {html} from "@codemirror/lang-html";
import {javascript} from "@codemirror/lang-javascript";
import {markdown} from "@codemirror/lang-markdown";
import {bracketMatching, defaultHighlightStyle, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";

export interface EditorOptions {
  readonly text: string;
  readonly mode: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Shift-Enter. */
  readonly onRun: () => void;
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
  md: () => markdown(),
  html: () => html(),
};

const look = EditorView.theme({
  "&": {backgroundColor: "transparent", color: "var(--ink)", fontSize: "13px"},
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "-1px"},
  ".cm-content": {fontFamily: "var(--mono)", caretColor: "var(--ink)", padding: "8px 0"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--ink-3)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--accent-fill)"},
});

/** Makes an editor with the language of a cell's mode. */
export function createEditor({text, mode, label, onChange, onRun, onLeave}: EditorOptions): Editor {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        indentOnInput(),
        syntaxHighlighting(defaultHighlightStyle),
        languages[mode]?.() ?? [],
        keymap.of([
          {key: "Shift-Enter", run: run(onRun)},
          {key: "Escape", run: run(onLeave)},
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
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
      if (next === view.state.doc.toString()) return;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}});
    },
    destroy: () => view.destroy(),
  };
}

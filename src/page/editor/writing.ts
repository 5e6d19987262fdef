import {closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, indentWithTab} from "@codemirror/commands";
import {bracketMatching, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {linter} from "@codemirror/lint";
import {highlightSelectionMatches, search, searchKeymap} from "@codemirror/search";
import {EditorState, type Extension} from "@codemirror/state";
import {EditorView, keymap, lineNumbers, tooltips} from "@codemirror/view";
import {locale} from "../../i18n/locale.js";
import {highlight} from "./highlight.js";
import {look} from "./look.js";
import {phrases} from "./phrases.js";

export interface WritingOptions {
  /** What a screen reader calls the editor. */
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Escape, which leaves the editor; Tab indents within it. */
  readonly onLeave: () => void;
}

/** What every editor has, whatever is written in it: its keys, its look, finding, and how faults are shown. */
export function writing({label, onChange, onLeave}: WritingOptions): Extension {
  const leave = () => {
    onLeave();
    return true;
  };
  return [
    lineNumbers(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    syntaxHighlighting(highlight),
    linter(null),
    search({top: true}),
    highlightSelectionMatches(),
    tooltips({position: "fixed"}),
    EditorState.phrases.of(phrases[locale.language]),
    keymap.of([
      ...completionKeymap,
      ...closeBracketsKeymap,
      ...searchKeymap,
      indentWithTab,
      ...defaultKeymap,
      {key: "Escape", run: leave},
    ]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({"aria-label": label}),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    look,
  ];
}

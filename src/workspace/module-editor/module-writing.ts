import {autocompletion} from "@codemirror/autocomplete";
import {history, historyKeymap} from "@codemirror/commands";
import {javascript, localCompletionSource} from "@codemirror/lang-javascript";
import {linter, type Diagnostic} from "@codemirror/lint";
import {EditorState, type Text} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import {module} from "../../i18n/errors/module.js";
import {describeError, learn} from "../../i18n/errors.js";
import {locale} from "../../i18n/locale.js";
import {isTypeScript} from "../../kernel/modules/names.js";
import {wordAt} from "../../page/editor/word-at.js";
import {writing, type WritingOptions} from "../../page/editor/writing.js";
import {faultOf} from "./module-fault.js";

learn({ModuleError: module});

/** How long one has stopped typing when the text is looked through, ms. */
const REST = 400;

export interface ModuleWritingOptions extends WritingOptions {
  /** The shadow the editor is put into: its styles and the selection live there. */
  readonly root: ShadowRoot;
  /** The module's path from where the notebook is; its ending says which language it is in. */
  readonly name: string;
  readonly text: string;
  /** Called with what is wrong with how it is written, in the reader's language; undefined when nothing is. */
  readonly onFault: (sentence: string | undefined) => void;
}

/** Makes an editor of a module's text. It undoes by itself, and underlines what is wrong. */
export function createModuleEditor({root, name, text, onFault, ...options}: ModuleWritingOptions): EditorView {
  const look = ({state: {doc}}: EditorView) => {
    const found = diagnose(name, doc);
    onFault(found?.message);
    return found ? [found] : [];
  };
  const extensions = [
    javascript({typescript: isTypeScript(name)}),
    autocompletion({override: [localCompletionSource]}),
    linter(look, {delay: REST}),
    history(),
    keymap.of(historyKeymap),
    EditorView.contentAttributes.of({"aria-describedby": "hint"}),
    writing(options),
  ];
  return new EditorView({root, state: EditorState.create({doc: text, extensions})});
}

function diagnose(name: string, doc: Text): Diagnostic | undefined {
  const fault = faultOf(name, doc.toString());
  if (!fault) return undefined;
  const place = wordAt(doc, fault.line, fault.column) ?? {from: doc.length, to: doc.length};
  return {...place, severity: "error", message: describeError(fault.error, locale.language)};
}

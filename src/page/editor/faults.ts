import {setDiagnostics, type Diagnostic} from "@codemirror/lint";
import type {Text} from "@codemirror/state";
import type {EditorView} from "@codemirror/view";
import {describeFault} from "../../i18n/cell.js";
import {t} from "../../i18n/locale.js";
import type {CellFault} from "../../kernel/fault.js";
import {wordAt, type Stretch} from "./word-at.js";

/** Underlines what is wrong with a cell, where its place in the text is known. */
export function showFault(view: EditorView, fault: CellFault | undefined): void {
  const place = fault && placeOf(fault, view.state.doc);
  const found: Diagnostic[] = place ? [{...place, severity: "error", message: t(describeFault(fault))}] : [];
  view.dispatch(setDiagnostics(view.state, found));
}

function placeOf(fault: CellFault, doc: Text): Stretch | undefined {
  switch (fault.kind) {
    case "syntax":
      return wordAt(doc, fault.line, fault.column);
    case "runtime":
      return fault.line === undefined ? undefined : lineAt(doc, fault.line);
    case "undefined":
    case "blocked":
    case "duplicate":
      return firstOf(doc, fault.name);
    case "import":
      return firstText(doc, fault.specifier);
    case "cycle":
    case "mode":
      return undefined;
  }
}

function lineAt(doc: Text, line: number): Stretch | undefined {
  if (line > doc.lines) return undefined;
  const {from, to, text} = doc.line(line);
  return {from: from + text.length - text.trimStart().length, to};
}

function firstOf(doc: Text, name: string): Stretch | undefined {
  const own = name.replace(/\$/g, "\\$&");
  const found = new RegExp(`(?<![\\p{ID_Continue}$.])${own}(?![\\p{ID_Continue}$])`, "u").exec(doc.toString());
  return found ? {from: found.index, to: found.index + name.length} : undefined;
}

function firstText(doc: Text, text: string): Stretch | undefined {
  const from = doc.toString().indexOf(text);
  return from === -1 ? undefined : {from, to: from + text.length};
}

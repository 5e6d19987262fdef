import type {EditorState} from "@codemirror/state";

/** A name in a text, and the one before it where a dot stands between them. */
export interface NameAt {
  readonly name: string;
  readonly of: string | undefined;
  readonly from: number;
  readonly to: number;
}

const before = /(?:([\p{ID_Start}$_][\p{ID_Continue}$]*)\.)?([\p{ID_Start}$_][\p{ID_Continue}$]*)?$/u;
const after = /^[\p{ID_Continue}$]*/u;

/** The name that a place of a text is in or beside. */
export function nameAt({doc}: EditorState, at: number): NameAt | undefined {
  const line = doc.lineAt(at);
  const [, of, start = ""] = before.exec(line.text.slice(0, at - line.from)) ?? [];
  const [end = ""] = after.exec(line.text.slice(at - line.from)) ?? [];
  const name = start + end;
  if (!/^[\p{ID_Start}$_]/u.test(name)) return undefined;
  return {name, of, from: at - start.length, to: at + end.length};
}

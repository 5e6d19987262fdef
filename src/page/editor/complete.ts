import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {localCompletionSource} from "@codemirror/lang-javascript";
import {syntaxTree} from "@codemirror/language";
import {t} from "../../i18n/locale.js";
import type {Assist, NameHelp, NameKind} from "../assist.js";

/** What CodeMirror has a sign for. */
const signs: Readonly<Record<NameKind, string>> = {
  variable: "variable",
  lever: "property",
  model: "property",
  builtin: "namespace",
  member: "function",
  column: "text",
};

const name = /[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const member = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\.(?:[\p{ID_Start}$_][\p{ID_Continue}$]*)?$/u;
const text = /["'][^"']*$/;

/** Completes names of the notebook, what follows a dot, and what stands in quotes. */
export function completeFrom(assist: () => Assist | undefined, mode: string) {
  return (context: CompletionContext): CompletionResult | null => {
    const known = assist();
    if (!known || !isCode(context, mode)) return null;
    const quoted = context.matchBefore(text);
    if (quoted && isText(context)) return resultOf(quoted.from + 1, known.texts());
    const dotted = context.matchBefore(member);
    if (dotted) {
      const at = dotted.text.lastIndexOf(".");
      return resultOf(dotted.from + at + 1, known.members(dotted.text.slice(0, at)));
    }
    const word = context.matchBefore(name);
    if (!word && !context.explicit) return null;
    const local = mode === "js" || mode === "ts" ? localCompletionSource(context) : null;
    const own = resultOf(word?.from ?? context.pos, known.names());
    const taken = new Set(own.options.map(({label}) => label));
    return {...own, options: [...own.options, ...(local?.options ?? []).filter(({label}) => !taken.has(label))]};
  };
}

function resultOf(from: number, names: readonly NameHelp[]): CompletionResult {
  return {from, options: names.map(toCompletion), validFor: /^[\p{ID_Continue}$.]*$/u};
}

function toCompletion({name: label, kind, detail, about}: NameHelp): Completion {
  return {label, type: signs[kind], detail, ...(about && {info: t(about)}), boost: kind === "builtin" ? -1 : 0};
}

export function isText({state, pos}: CompletionContext): boolean {
  return syntaxTree(state).resolveInner(pos, -1).name === "String";
}

/** In prose and in queries only what stands in `${…}` is code. */
function isCode(context: CompletionContext, mode: string): boolean {
  if (mode === "js" || mode === "ts" || mode === "ojs")
    return !/Comment/.test(syntaxTree(context.state).resolveInner(context.pos, -1).name);
  return isInHole(context);
}

/** Whether a place is in the code of a `${…}`. */
export function isInHole({state, pos}: CompletionContext): boolean {
  const before = state.sliceDoc(0, pos);
  const opened = before.lastIndexOf("${");
  return opened !== -1 && !before.slice(opened).includes("}");
}

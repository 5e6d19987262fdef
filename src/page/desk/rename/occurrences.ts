import type {AnyNode, AssignmentPattern, Identifier, Node, Program} from "acorn";
import {ancestor, full} from "acorn-walk";
import {parseJavaScript} from "notebook-kit/javascript/parse.js";
import {parseTemplate} from "notebook-kit/javascript/template.js";
import type {Mode} from "../../../notebook/mode.js";
import {localsOf} from "./scopes.js";

/** A place of a text where the notebook's value of a name is meant. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** How the name is written there: by itself, as `{name}` in an object or pattern, as what an import brings, in quotes. */
  readonly form: "plain" | "shorthand" | "import" | "quoted";
  /** Whether the cell declares it there. */
  readonly isDeclaration: boolean;
  /** Whether another name would mean something of the cell's own there. */
  readonly isShadowed: (other: string) => boolean;
}

/** The functions that take a name of the notebook as a text. */
const takingNames = new Set(["across", "ask"]);

/**
 * Where a cell means the notebook's value of a name: what it declares itself outside of any function or block, and what
 * it uses without declaring it. A name of a function's or a block's own is another.
 * @throws {SyntaxError}
 */
export function occurrencesOf(text: string, mode: Mode, name: string): Occurrence[] {
  if (text.trim() === "" || !text.includes(name)) return [];
  const root = mode === "js" ? parseJavaScript(text).body : parseTemplate(text);
  const locals = localsOf(root);
  const shorthands = shorthandsIn(root);
  const found = new Map<number, Occurrence>();
  const note = (
    node: Node,
    parents: readonly Node[],
    {form, isDeclaration = false, within = 0}: Pick<Occurrence, "form"> & {isDeclaration?: boolean; within?: number},
  ) => {
    // The walker goes on with the same list.
    const scopes = [...parents];
    const isLocal = (own: string) => scopes.some((scope) => locals.get(scope)?.has(own));
    if (isLocal(name)) return;
    const [start, end] = [node.start + within, node.end - within];
    found.set(start, {start, end, form, isDeclaration, isShadowed: isLocal});
  };
  const identifier = (node: Identifier, parents: readonly Node[], isDeclaration: boolean) => {
    if (node.name === name)
      note(node, parents, {form: shorthands.has(node.start) ? "shorthand" : "plain", isDeclaration});
  };
  ancestor(root as AnyNode, {
    Identifier: (node, _, parents) => identifier(node, parents, false),
    // The walker's own name for one in a pattern, which its types do not know; a value is assigned to patterns too.
    ...{
      VariablePattern: (node: Identifier, _: unknown, parents: readonly Node[]) =>
        identifier(node, parents, !parents.some(({type}) => type === "AssignmentExpression")),
    },
    ImportDeclaration({specifiers}, _, parents) {
      for (const {local, ...rest} of specifiers) {
        if (local.name !== name) continue;
        const isAlike = "imported" in rest && rest.imported.start === local.start;
        note(local, parents, {form: isAlike ? "import" : "plain", isDeclaration: true});
      }
    },
    CallExpression({callee, arguments: [first]}, _, parents) {
      if (callee.type !== "Identifier" || !takingNames.has(callee.name)) return;
      if (first?.type === "Literal" && first.value === name) note(first, parents, {form: "quoted", within: 1});
    },
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Where the names in `{a, b}` stand, which are keys and values in one. */
function shorthandsIn(root: Program | Node): Set<number> {
  const starts = new Set<number>();
  full(root as AnyNode, (node) => {
    const {type} = node;
    if (type !== "ObjectExpression" && type !== "ObjectPattern") return;
    for (const property of node.properties)
      if (property.type === "Property" && property.shorthand) starts.add(nameOf(property.value).start);
  });
  return starts;
}

/** The name of `a` in `{a}` and in `{a = 1}`. */
function nameOf(value: Node): Node {
  return "left" in value && value.type === "AssignmentPattern" ? (value as AssignmentPattern).left : value;
}

/** The text with another name in these places. */
export function rewriteOccurrences(
  text: string,
  occurrences: readonly Occurrence[],
  name: string,
  next: string,
): string {
  const written = {plain: next, shorthand: `${name}: ${next}`, import: `${name} as ${next}`, quoted: next};
  let end = 0;
  const pieces = occurrences.map((occurrence) => {
    const piece = text.slice(end, occurrence.start) + written[occurrence.form];
    end = occurrence.end;
    return piece;
  });
  return pieces.join("") + text.slice(end);
}

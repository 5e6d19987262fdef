import type {AnyNode, Function as FunctionNode, Node, Pattern} from "acorn";
import {ancestor} from "acorn-walk";
import {namesInPattern} from "../../../kernel/pattern-names.js";

const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const blocks = new Set([
  ...functions,
  "BlockStatement",
  "SwitchStatement",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
]);

/** The names that functions, blocks and classes of a program have to themselves; those of the program are not among them. */
export function localsOf(root: Node): Map<Node, Set<string>> {
  const locals = new Map<Node, Set<string>>();
  const declare = (scope: Node | undefined, name: string) => {
    if (scope && scope !== root) locals.set(scope, (locals.get(scope) ?? new Set()).add(name));
  };
  const declareAll = (scope: Node | undefined, pattern: Pattern) => {
    for (const name of namesInPattern(pattern)) declare(scope, name);
  };
  const declareFunction = (node: FunctionNode) => {
    for (const parameter of node.params) declareAll(node, parameter);
    if (node.type === "FunctionExpression" && node.id) declare(node, node.id.name);
  };
  const around = (parents: readonly Node[], kinds: ReadonlySet<string>) =>
    parents.slice(0, -1).findLast(({type}) => kinds.has(type));
  ancestor(root as AnyNode, {
    VariableDeclaration({kind, declarations}, _, parents) {
      const scope = around(parents, kind === "var" ? functions : blocks);
      for (const {id} of declarations) declareAll(scope, id);
    },
    FunctionDeclaration(node, _, parents) {
      if ("id" in node && node.id) declare(around(parents, blocks), node.id.name);
      declareFunction(node);
    },
    FunctionExpression: declareFunction,
    ArrowFunctionExpression: declareFunction,
    ClassDeclaration(node, _, parents) {
      if ("id" in node && node.id) declare(around(parents, blocks), node.id.name);
    },
    ClassExpression(node) {
      if (node.id) declare(node, node.id.name);
    },
    CatchClause(node) {
      if (node.param) declareAll(node, node.param);
    },
  });
  return locals;
}

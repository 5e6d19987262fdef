import {addFunction} from "arquero";
import {elementary} from "../base/elementary/elementary.js";
import {rewrite, type Expression} from "./expression.js";

const PREFIX = "tuiyan_";

for (const [name, f] of Object.entries(elementary)) addFunction(PREFIX + name, f, {override: true});

/** The same expression with functions of ours where Arquero's are not the same to the bit in every engine. */
export function withOwnFunctions(expression: Expression): Expression {
  return rewrite(expression, (node) => {
    const [name, args] =
      node.type === "call"
        ? [node.name, node.arguments]
        : node.type === "binary" && node.operator === "**"
          ? ["pow", [node.left, node.right]]
          : ["", []];
    return Object.hasOwn(elementary, name)
      ? {type: "call", name: PREFIX + name, arguments: args.map(withOwnFunctions)}
      : undefined;
  });
}

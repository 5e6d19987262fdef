import type {
  AnonymousFunctionDeclaration,
  AnyNode,
  ArrowFunctionExpression,
  BlockStatement,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  Program,
  WhileStatement,
} from "acorn";
import {ancestor, full, fullAncestor, simple} from "acorn-walk";
import type {TextEdit} from "./text-edits.js";

/** What a body calls to begin a run; it gives what the body calls now and then, with the line it is at. */
export const BEGIN = "$tuiyan_begin";
export const CHECK = "$tuiyan_check";

/** Counted down in each function that loops, and over all calls of functions that may call themselves. */
const LEFT = "$tuiyan_left";
const CALLS = "$tuiyan_calls";

/** Rounds, or calls, before the first check: most loops end before. */
const FIRST = 128;

/** Rounds between two checks of a loop that does nothing but arithmetic: a few tenths of a millisecond. */
const TILE = 65_536;
const TILED = "$tuiyan_tiled";

type Loop = ForStatement | WhileStatement | DoWhileStatement | ForInStatement | ForOfStatement;
type Routine = FunctionDeclaration | AnonymousFunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** The line of a cell's text at a position of its body. */
type LineAt = (position: number) => number | undefined;

/**
 * What makes a body look now and then whether it has run for too long: in every loop, and on entering every function
 * that may call itself. Nothing else is touched, as Arquero and our models read the text of functions that are handed to
 * them. No line is added or taken away. What is no body of a cell, but a module, has both functions already.
 */
export function loopChecks(text: string, program: Program, lineAt: LineAt): TextEdit[] {
  const edits: TextEdit[] = [];
  const looping = new Set<BlockStatement | Program>();
  const whole = bodyOfCell(program);
  const names = functionNames(program);
  const onLoop = (loop: Loop, _: unknown, ancestors: readonly Node[]) => {
    const check = `${CHECK}(${lineAt(loop.start) ?? 0}${holds(loop, "YieldExpression") ? ",1" : ""})`;
    const parent = ancestors.at(-2);
    if (isTight(loop) && parent?.type !== "LabeledStatement") {
      edits.push(...tile(text, loop, check));
      return;
    }
    const own = ancestors.findLast(isRoutine);
    const block = own ? own.body : program;
    if (block.type !== "BlockStatement" && block.type !== "Program") return;
    looping.add(block);
    // An asynchronous round is dear in itself, and may be the last in a long while: the reader may have ended the cell.
    const isAwaiting = (own?.async ?? true) && awaits(loop);
    edits.push(...begin(loop.body, isAwaiting ? `${LEFT}=${check};` : `if(--${LEFT}<0)${LEFT}=${check}|0;`));
  };
  const onRoutine = (routine: Routine) => {
    const {body} = routine;
    if (callsItself(routine, names)) {
      const check = `${CHECK}(${lineAt(routine.start) ?? 0})`;
      if (body.type === "BlockStatement") edits.push(insertFirst(body, `if(--${CALLS}<0)${CALLS}=${check}|0;`));
      else edits.push(...around(body, `(--${CALLS}<0&&(${CALLS}=${check}|0),`, ")"));
    }
    // A module's function goes on for the cell that called it, whichever runs by then.
    if (!whole && routine.async && body.type === "BlockStatement")
      edits.push(insertFirst(body, `const ${CHECK}=${BEGIN}();`));
  };
  ancestor(program, {
    ForStatement: onLoop,
    WhileStatement: onLoop,
    DoWhileStatement: onLoop,
    ForInStatement: onLoop,
    ForOfStatement: onLoop,
    FunctionDeclaration: onRoutine,
    FunctionExpression: onRoutine,
    ArrowFunctionExpression: onRoutine,
  });
  for (const block of looping) edits.push(insertFirst(block, `let ${LEFT}=${FIRST};`));
  edits.push(insertFirst(whole ?? program, `${whole ? `const ${CHECK}=${BEGIN}();` : ""}let ${CALLS}=${FIRST};`));
  return edits;
}

/** Of a program that is a cell's function in parentheses; undefined for a module. */
function bodyOfCell({body: [whole]}: Program): BlockStatement | undefined {
  if (whole?.type !== "ExpressionStatement" || !isRoutine(whole.expression)) return undefined;
  return whole.expression.body.type === "BlockStatement" ? whole.expression.body : undefined;
}

function begin(statement: Node, check: string): TextEdit[] {
  return statement.type === "BlockStatement"
    ? [{start: statement.start + 1, end: statement.start + 1, text: check}]
    : around(statement, `{${check}`, "}");
}

/** After the directives, which hold only where they come first. */
function insertFirst({type, start, body}: BlockStatement | Program, text: string): TextEdit {
  const directive = body.findLast((statement) => "directive" in statement);
  const at = directive?.end ?? (type === "Program" ? start : start + 1);
  // What follows a directive without a semicolon is a statement of its own.
  return {start: at, end: at, text: directive ? `;${text}` : text};
}

function around({start, end}: Node, before: string, after: string): TextEdit[] {
  return [
    {start, end: start, text: before},
    {start: end, end, text: after, isEnd: true},
  ];
}

/** A loop that does arithmetic only: a call within its rounds would cost it several times what they take. */
function isTight(loop: Loop): loop is ForStatement | WhileStatement {
  if (loop.type !== "ForStatement" && loop.type !== "WhileStatement") return false;
  let isTight = true;
  full(loop, (node) => {
    const {type} = node;
    if (node !== loop && (UNTIGHT.has(type) || (type === "CallExpression" && !isMath(node)))) isTight = false;
  });
  return isTight;
}

const UNTIGHT: ReadonlySet<string> = new Set([
  "ForStatement",
  "WhileStatement",
  "DoWhileStatement",
  "ForInStatement",
  "ForOfStatement",
  "LabeledStatement",
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassDeclaration",
  "ClassExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "ImportExpression",
  "AwaitExpression",
  "YieldExpression",
]);

function isMath(node: AnyNode): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const {object} = node.callee;
  return object.type === "Identifier" && object.name === "Math";
}

/**
 * `for (A; B; C) D` as rounds of rounds, with the check between them. Whether the inner ones ended of themselves, by a
 * break or by their number, the number says.
 */
function tile(text: string, loop: ForStatement | WhileStatement, check: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = loop.start;
  let next = "{";
  const keep = ({start, end}: Node, before: string, after: string) => {
    // Lines are kept, so that traces go on telling them.
    const lines = text.slice(at, start).replace(/[^\n]/g, "");
    edits.push({start: at, end: start, text: next + before + lines});
    at = end;
    next = after;
  };
  if (loop.type === "ForStatement" && loop.init)
    if (loop.init.type === "VariableDeclaration") keep(loop.init, "", "");
    else keep(loop.init, "(", ")");
  next += `;for(;;){let ${TILED}=${TILE};for(;--${TILED}>=0`;
  if (loop.test) keep(loop.test, "&&(", ")");
  next += ";";
  if (loop.type === "ForStatement" && loop.update) keep(loop.update, "", "");
  keep(loop.body, ")", `;if(${TILED}!==-1)break;${check}}}`);
  return [{start: loop.end, end: loop.end, text: next, isEnd: true}, ...edits];
}

/** The names by which functions may be called within the cell. */
function functionNames(program: Program): Set<string> {
  const names = new Set<string>();
  const note = (name: Node | null | undefined) => {
    if (name?.type === "Identifier") names.add((name as AnyNode & {type: "Identifier"}).name);
  };
  simple(program, {
    FunctionDeclaration: ({id}) => note(id),
    FunctionExpression: ({id}) => note(id),
    VariableDeclarator: ({id, init}) => {
      if (init && isRoutine(init)) note(id);
    },
    AssignmentExpression: ({left, right}) => {
      if (isRoutine(right)) note(left);
    },
    MethodDefinition: ({key}) => note(key),
  });
  return names;
}

/** Whether a function calls one of the cell's own, be it itself: by its name, or as a method of `this`. */
function callsItself({body, params}: Routine, names: ReadonlySet<string>): boolean {
  const own = new Set(params.map((param) => (param.type === "Identifier" ? param.name : undefined)));
  let found = false;
  simple(body, {
    Identifier: ({name}) => {
      found ||= names.has(name) && !own.has(name);
    },
    MemberExpression: ({object, property}) => {
      found ||= object.type === "ThisExpression" && property.type === "Identifier" && names.has(property.name);
    },
  });
  return found;
}

function isRoutine(node: Node): node is Routine {
  return ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"].includes(node.type);
}

/** Whether each round of a loop waits for something. */
function awaits(loop: Loop): boolean {
  return (loop.type === "ForOfStatement" && loop.await) || holds(loop, "AwaitExpression");
}

/** Whether the rounds of a loop do such a thing themselves, and not in a function that is made there. */
function holds(loop: Loop, type: AnyNode["type"]): boolean {
  let found = false;
  fullAncestor(loop.body, (node, _, ancestors) => {
    found ||= node.type === type && !ancestors.some(isRoutine);
  });
  return found;
}

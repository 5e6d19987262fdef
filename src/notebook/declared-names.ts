import {type CodeToken, codeTokens} from "./code-tokens.js";
import type {Cell} from "./notebook.js";

/**
 * Whether other cells see a value of that name because of the cell. Read from the words of its code alone: where the
 * code is not what it seems, the answer is rather yes, since the cell is then left alone.
 */
export function declaresName(cell: Cell, name: string): boolean {
  if (cell.output !== name && !cell.value.includes(name)) return false;
  if (cell.mode === "ojs") return declaredObservably(cell.value).includes(name);
  if (cell.output !== undefined) return cell.output === name;
  return (cell.mode === "js" || cell.mode === "ts") && declaredIn(codeTokens(cell.value)).includes(name);
}

/** In Observable JavaScript a cell is one name and a value, or a function, a class or an import. */
function declaredObservably(code: string): string[] {
  const [, name] =
    /^(?:viewof\s+|mutable\s+)?([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=(?![=>])/u.exec(skipComments(code)) ?? [];
  return name === undefined ? declaredIn(codeTokens(code)) : [name];
}

function skipComments(code: string): string {
  return code.replace(/^(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/, "");
}

function declaredIn(tokens: readonly CodeToken[]): string[] {
  return tokens.flatMap(({text, isWord, depth}, i) => {
    const before = tokens[i - 1];
    if (!isWord || depth > 0 || before?.text === ".") return [];
    switch (text) {
      case "const":
      case "let":
      case "var":
        return namesBound(tokens, i + 1);
      case "function":
      case "class":
      case "enum":
        return isOperator(before) ? [] : firstWord(tokens, i + 1);
      case "import":
        return namesImported(tokens, i + 1);
      default:
        return [];
    }
  });
}

function isOperator(token: CodeToken | undefined): boolean {
  return token !== undefined && !token.isWord && !/^[;})\]]$/.test(token.text);
}

/** The name of a function or class, after the star of a generator. */
function firstWord(tokens: readonly CodeToken[], from: number): string[] {
  const name = tokens[from]?.text === "*" ? tokens[from + 1] : tokens[from];
  return name?.isWord ? [name.text] : [];
}

const endOfCode: CodeToken = {text: ";", isWord: false, depth: 0};

/** Words that begin another statement, where a line end has taken the place of a semicolon. */
const beginsStatement = /^(?:const|let|var|import|export|if|for|while|do|switch|try|return|throw)$/;

/** The names of a declaration: `a = 1, {b, c: d = 2, ...e} = f` are a, b, d and e. */
function namesBound(tokens: readonly CodeToken[], from: number): string[] {
  const names: string[] = [];
  let isPattern = true;
  for (let i = from; i < tokens.length; ++i) {
    const {text, isWord, depth} = tokens[i] ?? endOfCode;
    const [before, after] = [tokens[i - 1]?.text, tokens[i + 1]?.text];
    if (depth === 0 && (text === ";" || beginsStatement.test(text))) break;
    if (depth === 0 && text === "=") isPattern = false;
    else if (depth === 0 && text === ",") isPattern = true;
    // A key has its name after a colon; a value comes after an equals sign. The type of a plain name is no name.
    else if (isPattern && isWord && before !== "=" && (depth === 0 ? before !== ":" : after !== ":")) names.push(text);
  }
  return names;
}

/** The names of `import a, {b, c as d}, * as e from`: a, b, d and e. */
function namesImported(tokens: readonly CodeToken[], from: number): string[] {
  const names: string[] = [];
  for (let i = from; i < tokens.length; ++i) {
    const {text, isWord, depth} = tokens[i] ?? endOfCode;
    if (depth === 0 && text === "from") return names;
    // A dynamic import, one for its effects only, or none.
    if (depth === 0 && (text === "(" || text === "." || text === ";" || beginsStatement.test(text))) return [];
    if (isWord && text !== "as" && tokens[i + 1]?.text !== "as") names.push(text);
  }
  return [];
}

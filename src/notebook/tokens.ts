import {faultAt} from "./notebook-error.js";
import type {Range} from "./place.js";
import {findScriptEnd} from "./script-end.js";
import {readTag, type Tag} from "./tag.js";

/** An element whose content is text, not markup: from its start tag to the end of its end tag. */
export interface TextElement extends Range {
  readonly tag: Tag;
  readonly body: Range;
}

/** A piece of an HTML text. */
export type Token =
  | ({readonly kind: "open" | "close"; readonly tag: Tag} & Range)
  | ({readonly kind: "element"} & TextElement)
  | ({readonly kind: "doctype" | "comment" | "text"} & Range);

/** Elements whose content is text up to their end tag. Without scripting `noscript` is not among them. */
const textElements = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);

/**
 * Splits an HTML text as the WHATWG tokenizer does, for texts without SVG, MathML, plaintext and NUL.
 * @throws {NotebookError} `cut-off` if the text ends within a tag, a comment or an element that holds text
 */
export function* tokenize(text: string): Generator<Token, void> {
  // What begins otherwise with `<`, such as `a < b`, is text.
  const markup = /<(?:[a-zA-Z]|!|\?|\/[^])/g;
  for (let at = 0; at < text.length;) {
    markup.lastIndex = at;
    const start = markup.exec(text)?.index ?? text.length;
    if (start > at) yield {kind: "text", start: at, end: start};
    if (start === text.length) return;
    const token = readMarkup(text, start);
    at = token.end;
    yield token;
  }
}

function readMarkup(text: string, start: number): Token {
  if (/[a-zA-Z]/.test(text.charAt(start + 1))) return readElement(text, start);
  if (/\/[a-zA-Z]/.test(text.slice(start + 1, start + 3))) {
    const tag = wholeTag(text, start, start + 2);
    return {kind: "close", tag, start, end: tag.end};
  }
  if (text.startsWith("<!--", start)) return {kind: "comment", start, end: findCommentEnd(text, start)};
  const end = text.indexOf(">", start) + 1;
  if (end === 0) throw cutOff(text, start, text.slice(start, start + 2));
  return {kind: /^<!doctype/i.test(text.slice(start, start + 9)) ? "doctype" : "comment", start, end};
}

function readElement(text: string, start: number): Token {
  const tag = wholeTag(text, start, start + 1);
  if (!textElements.has(tag.name)) return {kind: "open", tag, start, end: tag.end};
  const bodyEnd = findBodyEnd(text, tag);
  const {end} = wholeTag(text, bodyEnd, bodyEnd + 2);
  return {kind: "element", tag, body: {start: tag.end, end: bodyEnd}, start, end};
}

function findBodyEnd(text: string, {name, start, end}: Tag): number {
  if (name !== "script") {
    const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
    close.lastIndex = end;
    return close.exec(text)?.index ?? fail(cutOff(text, start, `<${name}>`));
  }
  const found = findScriptEnd(text, end);
  if (found.isFound) return found.end;
  if (!found.swallow) throw cutOff(text, start, "<script>");
  throw faultAt(text, found.swallow.comment, {
    code: "swallows-cells",
    wrong: 'comment "<!--" that is never closed and a "<script" after it swallow the rest of the notebook',
    wayOut: 'in a text editor, write "<\\!--" there or close the comment with "-->"',
  });
}

function findCommentEnd(text: string, start: number): number {
  // `<!-->` and `<!--->` are whole comments.
  const [short] = /^<!---?>/.exec(text.slice(start, start + 6)) ?? [];
  if (short !== undefined) return start + short.length;
  const close = /--!?>/g;
  close.lastIndex = start + 4;
  return close.test(text) ? close.lastIndex : fail(cutOff(text, start, "<!--"));
}

function wholeTag(text: string, start: number, nameStart: number): Tag {
  return readTag(text, start, nameStart) ?? fail(cutOff(text, start, "a tag"));
}

function cutOff(text: string, start: number, what: string) {
  return faultAt(text, start, {
    code: "cut-off",
    wrong: `the text ends before ${what} is closed`,
    wayOut: "restore an earlier version of the file, or close it in a text editor",
    data: {what},
  });
}

function fail(error: Error): never {
  throw error;
}

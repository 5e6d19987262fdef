import {decodeText} from "./character-references.js";
import type {Range} from "./place.js";

/** An attribute where it stands in a tag. */
export interface Attribute extends Range {
  /** In lower case. */
  readonly name: string;
  /** Character references read; empty where there is none. */
  readonly value: string;
  /** Whether it is a name and `=` with no value, as in `<script id= >`: what is written after it would become its value. */
  readonly isDangling: boolean;
}

/** A start tag or an end tag where it stands in a text. */
export interface Tag extends Range {
  /** In lower case. */
  readonly name: string;
  readonly nameEnd: number;
  /** In the order of the text, among them those that repeat a name and so have no effect. */
  readonly attributes: readonly Attribute[];
}

/** Reads the tag that begins at `start` and whose name begins at `nameStart`; undefined if the text ends within it. */
export function readTag(text: string, start: number, nameStart: number): Tag | undefined {
  const nameEnd = skip(/[^\t\n\f\r />]*/y, text, nameStart);
  const attributes: Attribute[] = [];
  for (let at = nameEnd; ;) {
    at = skip(/[\t\n\f\r /]*/y, text, at);
    if (at === text.length) return undefined;
    if (text[at] === ">") {
      return {name: toLowerCase(text.slice(nameStart, nameEnd)), start, nameEnd, end: at + 1, attributes};
    }
    const attribute = readAttribute(text, at);
    if (!attribute) return undefined;
    attributes.push(attribute);
    at = attribute.end;
  }
}

/** The attribute of that name which counts: the first. */
export function findAttribute({attributes}: Tag, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

function readAttribute(text: string, start: number): Attribute | undefined {
  // An equals sign that begins a name is part of it.
  const nameEnd = skip(/[^][^\t\n\f\r />=]*/y, text, start);
  const name = toLowerCase(text.slice(start, nameEnd));
  const equals = skip(/[\t\n\f\r ]*=/y, text, nameEnd);
  if (equals === nameEnd) return {name, value: "", start, end: nameEnd, isDangling: false};
  const valueStart = skip(/[\t\n\f\r ]*/y, text, equals);
  const value = readValue(text, valueStart);
  return value && {name, value: decodeText(value.raw, "attribute"), start, end: value.end, isDangling: value.isMissing};
}

function readValue(text: string, start: number) {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, start + 1);
    return end < 0 ? undefined : {raw: text.slice(start + 1, end), end: end + 1, isMissing: false};
  }
  const end = skip(/[^\t\n\f\r >]*/y, text, start);
  return {raw: text.slice(start, end), end, isMissing: start === end};
}

/** Where the sticky pattern stops matching when it starts at `at`; `at` itself when it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** As HTML does it: the letters of ASCII and no others. */
function toLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

import {startOfSpace} from "./place.js";
import {splice, type Splice} from "./splice.js";
import {type Attribute, readTag, type Tag} from "./tag.js";
import {type AttributeName, attributeOrder, writeAttribute} from "./write-cell.js";

/** The text of a cell's start tag with other values of some attributes, undefined for none; the rest stays as it is. */
export function editTag(
  source: string,
  changes: readonly (readonly [name: AttributeName, value: string | undefined])[],
): string {
  return changes.reduce((text, [name, value]) => {
    const tag = readTag(text, 0, 1);
    return tag ? splice(text, editAttribute(text, tag, name, value)) : text;
  }, source);
}

function editAttribute(text: string, tag: Tag, name: AttributeName, value: string | undefined): Splice[] {
  const found = tag.attributes.filter((attribute) => attribute.name === name);
  const [first] = found;
  if (first?.value === value) return [];
  if (value === undefined) return found.map((attribute) => removeAttribute(text, attribute));
  const written = writeAttribute(name, value).trimStart();
  return [first ? {start: first.start, end: first.end, text: written} : addAttribute(tag, name, written)];
}

/** With the space before it, unless what follows would then stick to what is before. */
function removeAttribute(text: string, {start, end}: Attribute): Splice {
  const isApart = /[\t\n\f\r >]/.test(text.charAt(end));
  return {start: isApart ? startOfSpace(text, start, "\t\n\f\r ") : start, end, text: ""};
}

/** After the attributes that Kit writes before it. */
function addAttribute({attributes, nameEnd}: Tag, name: AttributeName, written: string): Splice {
  const rank = (other: string) => (attributeOrder as readonly string[]).indexOf(other);
  const before = attributes.findLast((attribute) => rank(attribute.name) >= 0 && rank(attribute.name) < rank(name));
  if (before?.isDangling) return {start: before.start, end: before.start, text: `${written} `};
  const at = before?.end ?? nameEnd;
  return {start: at, end: at, text: ` ${written}`};
}

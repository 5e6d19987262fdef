import {findUnreadNames} from "./character-references.js";
import {formatOf} from "./format.js";
import {isCellType, isInterpreted} from "./mode.js";
import type {Cell} from "./notebook.js";
import type {Extra} from "./outline.js";
import type {NotebookDocument} from "./parse.js";
import {type Place, placesIn, type Range} from "./place.js";
import {type Attribute, findAttribute, type Tag} from "./tag.js";
import {attributeOrder} from "./write-cell.js";

/** What other tools that save notebooks would drop or change, or what looks damaged. Saving here keeps it as it stands. */
export type WarningCode =
  // dropped
  | "comment"
  | "text"
  | "unknown-element"
  | "unknown-attribute"
  | "repeated-attribute"
  | "second-title"
  // changed
  | "second-notebook"
  | "unknown-type"
  | "lost-format"
  | "lost-database"
  | "repaired-id"
  | "line-ends"
  // perhaps damaged, or read otherwise by others
  | "named-character"
  | "swallowed-cells"
  | "unclosed-notebook";

export interface Warning {
  readonly code: WarningCode;
  readonly place: Place;
  /** The element, attribute, type, format or character that it is about. */
  readonly name: string | undefined;
}

interface Finding {
  readonly code: WarningCode;
  readonly offset: number;
  readonly name?: string;
}

/** How many warnings are listed: more than anyone reads. */
const MAX_WARNINGS = 1000;

/** What to know before the document is opened in another tool, or saved from one, in the order of the text. */
export function findWarnings(document: NotebookDocument): Warning[] {
  const {text, outline, notebook} = document;
  const placeOf = placesIn(text);
  const carriageReturn = text.indexOf("\r");
  const findings: Finding[] = [
    ...outline.extras.map(aboutExtra),
    ...outline.frame.flatMap((tag) => aboutAttributes(tag, [])),
    ...aboutAttributes(outline.notebook, ["theme", "readonly"]),
    ...(outline.title ? aboutAttributes(outline.title.tag, []) : []),
    ...(outline.title ? aboutNames(text, outline.title.body) : []),
    ...outline.cells.flatMap(({tag, body}, i) => aboutCell(text, tag, body, notebook.cells[i])),
    ...(carriageReturn < 0 ? [] : [{code: "line-ends" as const, offset: carriageReturn}]),
    ...(outline.isClosed ? [] : [{code: "unclosed-notebook" as const, offset: text.length}]),
  ];
  return findings
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MAX_WARNINGS)
    .map(({code, offset, name}) => ({code, place: placeOf(offset), name}));
}

function aboutExtra(extra: Extra): Finding {
  const offset = extra.range.start;
  if (extra.kind !== "element") return {code: extra.kind, offset};
  const {name} = extra.tag;
  if (name === "title") return {code: "second-title", offset};
  if (name === "notebook") return {code: "second-notebook", offset};
  return {code: "unknown-element", offset, name};
}

function aboutCell(text: string, tag: Tag, body: Range, cell: Cell | undefined): Finding[] {
  const about = (code: WarningCode, name: string, isLost: (attribute: Attribute) => boolean): Finding[] => {
    const attribute = findAttribute(tag, name);
    return attribute && isLost(attribute) ? [{code, offset: attribute.start, name: attribute.value}] : [];
  };
  const id = findAttribute(tag, "id");
  const inner = text.slice(body.start, body.end).search(/<\/script[\t\n\f\r />]/i);
  return [
    ...aboutAttributes(tag, attributeOrder),
    ...about("unknown-type", "type", ({value}) => !isCellType(value)),
    ...about("lost-format", "format", ({value}) => !cell || !isInterpreted(cell.mode) || !formatOf(value)),
    ...about("lost-database", "database", () => cell?.mode !== "sql"),
    ...(cell && id?.value === String(cell.id) ? [] : [{code: "repaired-id" as const, offset: (id ?? tag).start}]),
    ...(inner < 0 ? [] : [{code: "swallowed-cells" as const, offset: body.start + inner}]),
    ...tag.attributes.flatMap((attribute) => aboutNames(text, attribute)),
  ];
}

function aboutAttributes(tag: Tag, known: readonly string[]): Finding[] {
  const seen = new Set<string>();
  return tag.attributes.flatMap(({name, start: offset}): Finding[] => {
    const isRepeated = seen.has(name);
    seen.add(name);
    if (isRepeated) return [{code: "repeated-attribute", offset, name}];
    return known.includes(name) ? [] : [{code: "unknown-attribute", offset, name}];
  });
}

function aboutNames(text: string, {start, end}: Range): Finding[] {
  return findUnreadNames(text.slice(start, end)).map(({index, name}) => ({
    code: "named-character",
    offset: start + index,
    name,
  }));
}

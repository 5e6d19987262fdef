import * as aq from "arquero";
import {conversionFactor} from "../../base/units.js";
import {desk as words} from "../../i18n/desk.js";
import {locale, t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {shortUnit} from "../../i18n/unit.js";
import {sqlSources} from "../../kernel/sql/sources.js";
import type {Parameter, Value} from "../../model/index.js";
import type {Cell} from "../../notebook/notebook.js";
import type {Assist, NameHelp} from "../assist.js";
import {bundles} from "../bundles.js";
import type {Session} from "../session/session.js";
import type {Writing} from "../writing.js";
import {describeValue, isModel, isResult, isTable, partsOf} from "./describe-value.js";
import {aqDocs, opDocs} from "./docs/arquero.js";
import type {DocEntry} from "./docs/entry.js";
import {builtinDocs, ours} from "./docs/ours.js";
import {plotDocs} from "./docs/plot.js";
import {goToName} from "./go-to.js";

/** What an editor is told of the notebook, read from it whenever it is asked. */
export class Knowledge implements Assist {
  readonly #writing: Writing;
  /** The names that Plot has, once it is there. */
  #plot: readonly string[] = [...plotDocs.keys()];

  constructor(writing: Writing) {
    this.#writing = writing;
    bundles.plot().then(
      (plot) => (this.#plot = Object.keys(plot).filter((name) => /^[a-z]/.test(name))),
      () => undefined,
    );
  }

  readonly names = (): NameHelp[] => {
    const session = this.#session;
    if (!session) return [];
    const own = session.kernel.graph.names.flatMap(({id, outputs}) =>
      outputs.filter((name) => !/[^\p{ID_Continue}$]/u.test(name)).map((name) => variableHelp(session, name, id)),
    );
    const taken = new Set(own.map(({name}) => name));
    return [...own, ...fromDocs(builtinDocs, "builtin").filter(({name}) => !taken.has(name))];
  };

  readonly members = (name: string): NameHelp[] => {
    if (this.#ownerOf(name) === undefined) {
      if (name === "Plot") return this.#plot.map((member) => fromDoc(member, plotDocs.get(member), "member"));
      if (name === "op") return Object.keys(aq.op).map((member) => fromDoc(member, opDocs.get(member), "member"));
      if (name === "aq") return Object.keys(aq).map((member) => fromDoc(member, aqDocs.get(member), "member"));
    }
    const value = this.#session?.kernel.graph.values.get(name);
    return partsOf(value).map((part) => ({
      name: part,
      kind: "column",
      detail: memberDetail(value, part),
      about: undefined,
      cell: undefined,
    }));
  };

  readonly texts = (): NameHelp[] => {
    const session = this.#session;
    if (!session) return [];
    const values = [...session.kernel.graph.values.values()];
    const found = [...values.flatMap(modelHelp), ...values.flatMap(columnHelp), ...leverHelp(session)];
    return [...new Map(found.map((help) => [help.name, help])).values()];
  };

  readonly tables = (): Record<string, readonly string[]> => {
    const values = this.#session?.kernel.graph.values ?? new Map<string, unknown>();
    const tables = Array.from(values, ([name, value]) => [name, columnsIn(value)] as const);
    return Object.fromEntries(tables.filter(([, columns]) => columns.length > 0));
  };

  readonly files = (): string[] => [...new Set(this.#session?.notebook.cells.flatMap(filesNamed))];

  readonly find = (name: string): NameHelp | undefined =>
    this.names().find((help) => help.name === name) ?? this.texts().find((help) => help.name === name);

  readonly goTo = (name: string): void => {
    const cell = this.#ownerOf(name);
    if (cell !== undefined) void goToName(this.#writing, cell, name);
  };

  get #session(): Session | undefined {
    return this.#writing.host.session;
  }

  #ownerOf(name: string): number | undefined {
    return this.#session?.kernel.graph.names.find(({outputs}) => outputs.includes(name))?.id;
  }
}

/** The columns of a table, as of a list of rows; none of anything else. */
function columnsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (isTable(value)) return value.columnNames();
  if (!Array.isArray(value)) return [];
  const [row] = value as readonly unknown[];
  return partsOf(row);
}

function filesNamed({mode, value}: Cell): string[] {
  if (mode === "sql") return sqlSources(value).files.slice();
  return Array.from(value.matchAll(/\bFileAttachment\(\s*(["'`])(.+?)\1/g), ([, , file = ""]) => file);
}

function variableHelp({kernel}: Session, name: string, cell: number): NameHelp {
  const doc = ours.get(name);
  const where = t(words.definedIn).replace("{}", String(cell));
  if (!kernel.graph.values.has(name)) return {name, kind: "variable", detail: where, about: doc?.about, cell};
  const value = kernel.graph.values.get(name);
  const isLever = kernel.graph.controls.has(name);
  const {type, size, preview} = describeValue(value);
  const parts = [isLever ? t(words.lever) : t(type), size, preview].filter((part) => part !== "");
  const shown = doc && typeof value === "function" ? doc.call : parts.join(" · ");
  return {name, kind: isLever ? "lever" : "variable", detail: `${shown} · ${where}`, about: doc?.about, cell};
}

function fromDocs(docs: ReadonlyMap<string, DocEntry>, kind: NameHelp["kind"]): NameHelp[] {
  return [...docs].map(([name, doc]) => fromDoc(name, doc, kind));
}

function fromDoc(name: string, doc: DocEntry | undefined, kind: NameHelp["kind"]): NameHelp {
  return {name, kind, detail: doc?.call ?? "", about: doc?.about, cell: undefined};
}

function memberDetail(value: unknown, part: string): string {
  if (typeof value !== "object" || value === null) return "";
  // A getter is not called: it may do anything.
  const own = Object.getOwnPropertyDescriptor(value, part);
  return own && "value" in own ? describeValue(own.value).preview : "";
}

/** The variables of a model, or of what a run of it gave. */
function modelHelp(value: unknown): NameHelp[] {
  if (typeof value !== "object" || value === null) return [];
  const model = isModel(value) ? value : isResult(value) ? value.definition : undefined;
  return [...(model?.variables ?? [])].map(([name, {label, display}]) => ({
    name,
    kind: "model",
    detail: `${t(label)} ${shortUnit(display, locale.language)}`.trim(),
    about: label,
    cell: undefined,
  }));
}

function columnHelp(value: unknown): NameHelp[] {
  if (typeof value !== "object" || value === null || isModel(value) || isResult(value)) return [];
  return "numRows" in value
    ? partsOf(value).map((name) => ({name, kind: "column", detail: t(words.column), about: undefined, cell: undefined}))
    : [];
}

function leverHelp({board}: Session): NameHelp[] {
  const {values} = board;
  return board.sources.flatMap(({groups}) =>
    groups.flatMap(({parameters}) =>
      parameters.map((parameter) => ({
        name: parameter.id,
        kind: "lever" as const,
        detail: `${t(parameter.label)} ${valueText(parameter, values[parameter.id])}`,
        about: parameter.label,
        cell: undefined,
      })),
    ),
  );
}

function valueText({unit, display, default: usual}: Parameter, value: Value | undefined = usual): string {
  if (typeof value !== "number") return value ?? "";
  const shown = value * conversionFactor(unit, display);
  return `${formatNumber(Number(shown.toPrecision(10)), locale.language)} ${shortUnit(display, locale.language)}`.trim();
}

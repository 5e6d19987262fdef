import type {Table} from "@uwdata/flechette";
import {fromArrow, fromCSV, fromJSON, type ColumnTable} from "arquero";
import {autoType, dsvFormat} from "d3";
import {inferTypes} from "notebook-kit/runtime/stdlib/dsv.js";
import {bundles} from "./bundles.js";

/** Gives the bytes of a file beside the notebook, to be read or as a module to be run; rejects with a `FileError` if it cannot. */
export type FileSource = (name: string, as?: "file" | "module") => Promise<Blob>;

interface SeparatedOptions {
  readonly delimiter?: string;
  /** Rows as lists instead of objects. */
  readonly array?: boolean;
  /** Numbers and dates instead of texts: by each cell, or with `auto` by each column. */
  readonly typed?: boolean | "auto";
}

const mimeTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  html: "text/html",
  xml: "application/xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
};

/** A file beside the notebook, with the ways of reading it that notebooks know. */
class FileAttachment {
  readonly name: string;
  readonly mimeType: string;
  readonly #source: FileSource;

  constructor(name: string, source: FileSource) {
    this.name = name;
    this.mimeType = mimeTypes[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ""] ?? "application/octet-stream";
    this.#source = source;
  }

  async blob(): Promise<Blob> {
    return (await this.#source(this.name)).slice(undefined, undefined, this.mimeType);
  }

  async url(): Promise<string> {
    return URL.createObjectURL(await this.blob());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.blob()).arrayBuffer();
  }

  async stream(): Promise<ReadableStream> {
    return (await this.blob()).stream();
  }

  async text(encoding = "utf-8"): Promise<string> {
    return new TextDecoder(encoding).decode(await this.arrayBuffer());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  async dsv({delimiter = ",", array = false, typed = false}: SeparatedOptions = {}): Promise<unknown> {
    const format = dsvFormat(delimiter);
    const text = await this.text();
    if (array) return typed ? format.parseRows(text, autoType) : format.parseRows(text);
    if (typed === true) return format.parse(text, autoType);
    const rows = format.parse(text);
    if (typed === "auto") inferTypes(rows, rows.columns);
    return rows;
  }

  csv(options?: SeparatedOptions): Promise<unknown> {
    return this.dsv({...options, delimiter: ","});
  }

  tsv(options?: SeparatedOptions): Promise<unknown> {
    return this.dsv({...options, delimiter: "\t"});
  }

  /** A table of Arrow; so is that of a Parquet file. */
  async arrow(): Promise<Table> {
    return (await bundles.columnar()).readArrow(await this.blob());
  }

  async parquet(): Promise<Table> {
    return (await bundles.columnar()).readParquet(await this.blob());
  }

  /** A table of Arquero, from Arrow, Parquet, JSON or separated text. */
  async arquero(options?: object): Promise<ColumnTable> {
    if (/\.(parquet|arrow|feather)$/i.test(this.name)) {
      // Arquero's types know no table without metadata, of which it takes none.
      const table = await (/t$/i.test(this.name) ? this.parquet() : this.arrow());
      return fromArrow(table as unknown as Parameters<typeof fromArrow>[0], options);
    }
    const text = await this.text();
    if (this.mimeType === "application/json") return fromJSON(text, options);
    const delimiter = this.mimeType === "text/tab-separated-values" ? "\t" : ",";
    return fromCSV(text, {delimiter, ...options});
  }

  async image(properties: Partial<HTMLImageElement> = {}): Promise<HTMLImageElement> {
    const image = Object.assign(new Image(), properties);
    image.src = await this.url();
    await image.decode();
    return image;
  }

  async xml(type: DOMParserSupportedType = "application/xml"): Promise<Document> {
    return new DOMParser().parseFromString(await this.text(), type);
  }

  html(): Promise<Document> {
    return this.xml("text/html");
  }
}

/** The `FileAttachment` of a notebook whose files come from `source`. */
export function fileAttachments(source: FileSource): (name: string) => FileAttachment {
  return (name) => new FileAttachment(name, source);
}

import {autoType, csvParse, tsvParse} from "d3";

/** Gives the bytes of a file beside the notebook; rejects if there is none. */
export type FileSource = (name: string) => Promise<Blob>;

/** A file beside the notebook, with the ways of reading it that notebooks know. */
class FileAttachment {
  readonly name: string;
  readonly #source: FileSource;

  constructor(name: string, source: FileSource) {
    this.name = name;
    this.#source = source;
  }

  blob(): Promise<Blob> {
    return this.#source(this.name);
  }

  async url(): Promise<string> {
    return URL.createObjectURL(await this.blob());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.blob()).arrayBuffer();
  }

  async text(encoding = "utf-8"): Promise<string> {
    return new TextDecoder(encoding).decode(await this.arrayBuffer());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  async csv({typed = false}: {typed?: boolean} = {}): Promise<unknown> {
    const text = await this.text();
    return typed ? csvParse(text, autoType) : csvParse(text);
  }

  async tsv({typed = false}: {typed?: boolean} = {}): Promise<unknown> {
    const text = await this.text();
    return typed ? tsvParse(text, autoType) : tsvParse(text);
  }

  async image(): Promise<HTMLImageElement> {
    const image = new Image();
    image.src = await this.url();
    await image.decode();
    return image;
  }

  async html(): Promise<Document> {
    return new DOMParser().parseFromString(await this.text(), "text/html");
  }
}

/** The `FileAttachment` of a notebook whose files come from `source`. */
export function fileAttachments(source: FileSource): (name: string) => FileAttachment {
  return (name) => new FileAttachment(name, source);
}

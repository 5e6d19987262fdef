import {FileError} from "../base/file-error.js";
import type {FromPage, ToPage} from "./protocol.js";

type Answer = Extract<ToPage, {type: "file" | "no-file"}>;

interface Waiting {
  readonly name: string;
  readonly resolve: (blob: Blob) => void;
  readonly reject: (error: FileError) => void;
}

/** The files that cells, and the scripts that the page, have asked the workspace for. */
export class AskedFiles {
  readonly #send: (message: FromPage) => void;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(send: (message: FromPage) => void) {
    this.#send = send;
  }

  /** @throws {FileError} as a rejection */
  read(type: "file" | "module" | "script", name: string): Promise<Blob> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {name, resolve, reject});
      this.#send({type, id, name});
    });
  }

  settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.type === "file") waiting?.resolve(answer.blob);
    else waiting?.reject(new FileError(answer.code, waiting.name));
  }
}

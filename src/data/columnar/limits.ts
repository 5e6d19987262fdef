import {ColumnarError} from "./columnar-error.js";

/** How many values a table may have, the empty ones among them counted; and how many bytes it may unpack to. */
const MOST = {values: 10_000_000, mebibytes: 256};

/**
 * What has been unpacked so far of a file, so that one that unpacks without end is refused before it takes memory.
 */
export class Budget {
  #values = 0;
  #bytes = 0;

  /** @throws {ColumnarError} `columnar-too-large` */
  take({values = 0, bytes = 0}: {readonly values?: number; readonly bytes?: number}): void {
    this.#values += values;
    this.#bytes += bytes;
    // What is no number fails too.
    if (!(this.#values <= MOST.values)) throw tooLarge(`${this.#values} values`, MOST.values, "values");
    if (!(this.#bytes <= MOST.mebibytes * 2 ** 20))
      throw tooLarge(`unpacked ${this.#bytes} bytes`, MOST.mebibytes, "MiB");
  }
}

function tooLarge(what: string, limit: number, measure: "values" | "MiB"): ColumnarError {
  const message = `too large: ${what} (at most ${limit} ${measure}; filter or split it)`;
  return new ColumnarError("columnar-too-large", message, {limit, measure});
}

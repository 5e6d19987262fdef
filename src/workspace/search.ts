import type {ReactiveController, ReactiveControllerHost} from "lit";
import type {FoundLine, SearchResult} from "../server/contract.js";
import {toFault, type FaultCode} from "./store-fault.js";

/** From the last key to the search, ms: not every letter of a word is searched for. */
const DELAY = 250;

/** What is found in the text of notebooks, for the latest query only; its element renders anew when that changes. */
export class Search implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: (text: string) => Promise<SearchResult> | undefined;
  #text = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Lines by path of their notebook. */
  found: ReadonlyMap<string, readonly FoundLine[]> = new Map();
  truncated = false;
  fault: FaultCode | undefined;
  isSearching = false;

  constructor(host: ReactiveControllerHost, ask: (text: string) => Promise<SearchResult> | undefined) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Searches for a text some time after the last one; for none at once. */
  for(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text;
    this.isSearching = text.trim() !== "";
    if (this.isSearching) this.#timer = setTimeout(() => void this.#search(text), DELAY);
    else this.#become(undefined, undefined);
  }

  async #search(text: string): Promise<void> {
    try {
      const result = await this.#ask(text);
      if (text === this.#text) this.#become(result, undefined);
    } catch (error) {
      if (text === this.#text) this.#become(undefined, toFault(error).code);
    }
  }

  #become(result: SearchResult | undefined, fault: FaultCode | undefined): void {
    this.found = new Map(result?.found.map(({path, lines}) => [path, lines]));
    this.truncated = result?.truncated ?? false;
    this.fault = fault;
    this.isSearching = false;
    this.#host.requestUpdate();
  }
}

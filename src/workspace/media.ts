import type {ReactiveControllerHost} from "lit";
import {Following} from "../i18n/following.js";

/** Whether a media query holds; its element renders anew when that changes. */
export class Media extends Following {
  readonly #list: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    const list = matchMedia(query);
    super(host, list);
    this.#list = list;
  }

  get matches(): boolean {
    return this.#list.matches;
  }
}

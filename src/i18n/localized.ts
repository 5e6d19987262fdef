import type {ReactiveControllerHost} from "lit";
import {Following} from "./following.js";
import {locale} from "./locale.js";

/** Renders its element anew when the reader changes the language. */
export class Localized extends Following {
  constructor(host: ReactiveControllerHost) {
    super(host, locale);
  }
}

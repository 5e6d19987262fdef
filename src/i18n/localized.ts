import type {ReactiveController, ReactiveControllerHost} from "lit";
import {locale} from "./locale.js";

/** Renders its element anew when the reader changes the language. */
export class Localized implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    locale.addEventListener("change", this.#update);
  }

  hostDisconnected(): void {
    locale.removeEventListener("change", this.#update);
  }
}

import type {ReactiveController, ReactiveControllerHost} from "lit";

/** Renders its element anew whenever what it shows something of says that it has changed: by a `change` event. */
export class Following implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #followed: EventTarget;
  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost, followed: EventTarget) {
    this.#host = host;
    this.#followed = followed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#followed.addEventListener("change", this.#update);
  }

  hostDisconnected(): void {
    this.#followed.removeEventListener("change", this.#update);
  }
}

import type {ReactiveController, ReactiveControllerHost} from "lit";

/** Brings its element up to date when the page is about to be printed, also one that waits out of sight. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isActive = false;
  readonly #change = ({type}: Event) => {
    this.#isActive = type === "beforeprint";
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  hostConnected(): void {
    for (const type of ["beforeprint", "afterprint"]) addEventListener(type, this.#change);
  }

  hostDisconnected(): void {
    for (const type of ["beforeprint", "afterprint"]) removeEventListener(type, this.#change);
  }
}

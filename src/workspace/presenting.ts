import type {ReactiveController, ReactiveControllerHost} from "lit";
import {FullScreen} from "../page/full-screen.js";
import type {PageFrame} from "./page-frame.js";

/** The notebook has the whole screen, a section at a time; it is the page that shows the sections. */
export class Presenting implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #frame: () => PageFrame | null;
  readonly #screen = new FullScreen(() => this.end());
  readonly #keydown = ({key}: KeyboardEvent) => {
    if (key === "Escape") this.end();
  };
  #isOn = false;

  constructor(host: ReactiveControllerHost, frame: () => PageFrame | null) {
    this.#host = host;
    this.#frame = frame;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#keydown);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#keydown);
    this.#screen.leave();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  begin(): void {
    this.#set(true);
    this.#screen.enter();
    this.#frame()?.present();
  }

  /** Has the page end it; should that not answer, the bar comes back all the same. */
  end(): void {
    if (!this.#isOn) return;
    this.#frame()?.endPresent();
    this.ended();
  }

  /** The page has ended it, or is gone. */
  ended(): void {
    this.#screen.leave();
    this.#set(false);
  }

  #set(isOn: boolean): void {
    this.#isOn = isOn;
    this.#host.requestUpdate();
  }
}

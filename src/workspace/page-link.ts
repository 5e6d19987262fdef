import * as v from "valibot";
import {fromPageSchema, type FromPage, type ToPage} from "../page/protocol.js";

/** The workspace's end of the port to a page. What the page says is checked here and nowhere else. */
export class PageLink {
  readonly #port: MessagePort;
  #dropped = 0;

  constructor(port: MessagePort, receive: (message: FromPage) => void) {
    this.#port = port;
    port.onmessage = ({data}: MessageEvent<unknown>) => {
      const message = v.safeParse(fromPageSchema, data);
      if (message.success) receive(message.output);
      else this.#dropped += 1;
    };
    port.onmessageerror = () => {
      this.#dropped += 1;
    };
  }

  /** How many messages were none of the protocol's. */
  get dropped(): number {
    return this.#dropped;
  }

  send(message: ToPage): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.close();
  }
}

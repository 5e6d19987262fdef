import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";

/** Before the address that a request is sent on to. */
const REDIRECT = "/to/";

/** Somebody on this machine whom nothing may reach. */
export class Stranger {
  /** The ways by which a request came, in their order. */
  readonly reached: string[] = [];
  connections = 0;
  /** Bytes that came, be they a request or not. */
  heard = 0;
  readonly #server: Server;
  readonly address: string;

  private constructor(server: Server) {
    this.#server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("connection", (socket) => {
      this.connections += 1;
      socket.on("data", ({length}) => (this.heard += length));
    });
    for (const event of ["request", "upgrade"] as const)
      server.on(event, ({url = ""}: {url?: string}) =>
        this.reached.push(decodeURIComponent(url.slice(1).split("?")[0] ?? "")),
      );
  }

  static async meet(): Promise<Stranger> {
    const server = createServer(({url = ""}, response) => {
      const [, elsewhere] = url.split(REDIRECT);
      if (elsewhere !== undefined) response.setHeader("Location", decodeURIComponent(elsewhere));
      response
        .writeHead(elsewhere === undefined ? 200 : 302, {
          "Access-Control-Allow-Origin": "*",
          "Content-Type": "text/html",
        })
        .end("<p>elsewhere");
    });
    server.on("upgrade", (_, socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new Stranger(server);
  }

  url(way: string): string {
    return `${this.address}/${encodeURIComponent(way)}`;
  }

  /** Sends on whoever asks. */
  redirect(url: string): string {
    return `${this.address}${REDIRECT}${encodeURIComponent(url)}`;
  }

  leave(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

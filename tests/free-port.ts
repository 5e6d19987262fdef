import {createServer, type AddressInfo} from "node:net";

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

import {metaOf, Server} from "../../src/workspace/server.js";
import {makeFolder, removeFolder, startServer} from "../server/fixture.js";
import type {Place} from "./store-contract.js";

/** A folder of its own behind a server of its own. */
export async function openFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Place & {readonly folder: string}> {
  const folder = await makeFolder(files);
  const running = await startServer(folder);
  const address = `http://localhost:${running.port}`;
  const page = await (await fetch(address)).text();
  const connect = () =>
    new Server({
      token: running.token,
      folder: metaOf(page, "tuiyan-folder") ?? "",
      fetch: (input, init) => fetch(`${address}${typeof input === "string" ? input : ""}`, init),
    });
  const close = async () => {
    await running.close();
    await removeFolder(folder);
  };
  return {folder, store: connect(), other: connect(), close};
}

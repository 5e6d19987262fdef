import {metaOf, Server} from "../../src/workspace/server.js";
import {makeFolder, removeFolder, startServer} from "../server/fixture.js";
import {storeContract} from "./store-contract.js";

storeContract("a folder behind the server", async () => {
  const folder = await makeFolder();
  const running = await startServer(folder);
  const address = `http://localhost:${running.port}`;
  const page = await (await fetch(address)).text();
  const connect = () =>
    new Server({
      token: running.token,
      folder: metaOf(page, "tuiyan-folder") ?? "",
      fetch: (input, init) => fetch(`${address}${typeof input === "string" ? input : ""}`, init),
    });
  return {
    store: connect(),
    other: connect(),
    close: async () => {
      await running.close();
      await removeFolder(folder);
    },
  };
});

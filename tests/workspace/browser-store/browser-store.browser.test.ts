import {deleteDB, openDB} from "idb";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {BrowserStore} from "../../../src/workspace/browser-store/browser-store.js";
import {Database} from "../../../src/workspace/browser-store/database.js";
import type {Shipped} from "../../../src/workspace/browser-store/shipped.js";
import {notebookOf, storeContract} from "../store-contract.js";

let number = 0;

function connect(name: string, shipped: () => Promise<readonly Shipped[]> = () => Promise.resolve([])): BrowserStore {
  return new BrowserStore({database: new Database(name), name: () => "这个浏览器", shipped});
}

storeContract("this browser", () => {
  number += 1;
  const name = `contract-${number}`;
  return Promise.resolve({store: connect(name), other: connect(name), close: () => deleteDB(name)});
});

describe("BrowserStore", () => {
  let name: string;
  beforeEach(() => {
    number += 1;
    name = `own-${number}`;
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await deleteDB(name);
  });

  const shipped = [{path: "changzhi.html", title: "长治", text: notebookOf("长治")}];

  it("gives one of these also to an address that leads straight to it", async () => {
    const store = connect(name, () => Promise.resolve(shipped));
    expect((await store.read("changzhi.html")).text).toBe(notebookOf("长治"));
  });

  it("begins with the notebooks that came with the program, once", async () => {
    const store = connect(name, () => Promise.resolve(shipped));
    expect((await store.list()).notebooks).toMatchObject([{path: "changzhi.html", title: "长治"}]);
    await store.remove("changzhi.html");
    expect((await connect(name, () => Promise.resolve(shipped)).list()).notebooks).toEqual([]);
    expect(await store.templates()).toEqual({templates: [{path: "changzhi.html", title: "长治"}]});
    expect((await store.readTemplate("changzhi.html")).text).toBe(notebookOf("长治"));
  });

  it("puts them in later when they could not be read at first, and over nothing", async () => {
    await connect(name, () => Promise.reject(new Error("away"))).writeFile("changzhi.html", new Blob(["mine"]));
    expect((await connect(name, () => Promise.reject(new Error("away"))).list()).notebooks).toEqual([]);
    const store = connect(name, () =>
      Promise.resolve([...shipped, {path: "b.html", title: "B", text: notebookOf("B")}]),
    );
    expect((await store.list()).notebooks.map(({path}) => path)).toEqual(["b.html"]);
    expect(await (await store.readFile("changzhi.html")).text()).toBe("mine");
  });

  it("says that the browser lets it keep nothing", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    await expect(connect(name).list()).rejects.toMatchObject({name: "StoreFault", code: "no-storage"});
    vi.restoreAllMocks();
    expect((await connect(name).list()).notebooks).toEqual([]);
  });

  it("says that there is no more room, and has everything as it was", async () => {
    const store = connect(name);
    const {etag} = await store.write("a.html", notebookOf("甲"), null);
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(store.write("a.html", notebookOf("乙"), etag)).rejects.toMatchObject({code: "storage-full"});
    vi.restoreAllMocks();
    expect(await store.read("a.html")).toMatchObject({text: notebookOf("甲"), etag});
  });

  it("touches nothing that a newer version has kept", async () => {
    const newer = await openDB(name, 2, {upgrade: (database) => void database.createObjectStore("items")});
    newer.close();
    await expect(connect(name).list()).rejects.toMatchObject({code: "newer-storage"});
  });

  it("makes way for a newer version in another tab, and says so from then on", async () => {
    const store = connect(name);
    await store.write("a.html", notebookOf("甲"), null);
    const newer = await openDB(name, 2);
    await expect(store.read("a.html")).rejects.toMatchObject({code: "newer-storage"});
    expect(await newer.count("items")).toBe(1);
    newer.close();
  });
});

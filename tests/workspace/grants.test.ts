import {describe, expect, it} from "vitest";
import {Grants} from "../../src/workspace/grants.js";
import {MemoryStorage} from "./memory-storage.js";

const place = {folder: "f00", nameFrame: () => Promise.resolve("0123abcd")};
const hosts = ["https://a.cn", "http://localhost:8080"];

describe("Grants", () => {
  it("are none before the reader gives one", () => {
    expect(new Grants(new MemoryStorage(), place).hosts("a.html")).toEqual([]);
  });

  it("are remembered for one notebook of one folder", () => {
    const storage = new MemoryStorage();
    new Grants(storage, place).set("a.html", hosts);
    expect(new Grants(storage, place).hosts("a.html")).toEqual(hosts);
    expect(new Grants(storage, place).hosts("b.html")).toEqual([]);
    expect(new Grants(storage, {...place, folder: "f01"}).hosts("a.html")).toEqual([]);
  });

  it("are gone when they are taken back, in another tab, too", () => {
    const storage = new MemoryStorage();
    const [here, there] = [new Grants(storage, place), new Grants(storage, place)];
    here.set("a.html", hosts);
    there.set("a.html", ["https://a.cn"]);
    expect(here.hosts("a.html")).toEqual(["https://a.cn"]);
    there.revokeAll("a.html");
    expect([here.hosts("a.html"), storage.length]).toEqual([[], 0]);
  });

  it("hold for as long as the page is open where the browser keeps nothing", () => {
    const full = new MemoryStorage();
    full.limit = 0;
    for (const storage of [undefined, full]) {
      const grants = new Grants(storage, place);
      grants.set("a.html", hosts);
      expect(grants.hosts("a.html")).toEqual(hosts);
      grants.revokeAll("a.html");
      expect(grants.hosts("a.html")).toEqual([]);
      expect(new Grants(storage, place).hosts("a.html")).toEqual([]);
    }
  });

  it("are none where what is kept is no list of hosts, or too long a one", () => {
    for (const strange of ["", "{", "5", "[1]", '{"a": []}', JSON.stringify(Array(17).fill("https://a.cn"))]) {
      const storage = new MemoryStorage();
      const grants = new Grants(storage, place);
      storage.setItem(grants.keyOf("a.html"), strange);
      expect(grants.hosts("a.html"), strange).toEqual([]);
    }
  });

  it("are none where no server could open the way, whatever is kept", () => {
    const storage = new MemoryStorage();
    new Grants(storage, place).set("a.html", hosts);
    const grants = new Grants(storage, {folder: "f00"});
    expect([grants.canBeGiven, grants.hosts("a.html")]).toEqual([false, []]);
  });
});

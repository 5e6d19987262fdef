import {describe, expect, it} from "vitest";
import {readBeside} from "../../../src/workspace/notebook-files/read-beside.js";
import {StoreFault, type FaultCode} from "../../../src/workspace/store-fault.js";

const store = (refusal?: FaultCode) => ({
  readFile: (path: string) =>
    refusal ? Promise.reject(new StoreFault(refusal, "refused")) : Promise.resolve(new Blob([path])),
});

describe("a file that a cell names", () => {
  it.each([
    ["data.csv", "town/data.csv"],
    ["./数据/../data.csv", "town/data.csv"],
    ["../other/data.csv", "other/data.csv"],
  ])("is found from where the notebook is: %s", async (name, path) => {
    expect(await (await readBeside(store(), "town/a.html", name)).text()).toBe(path);
  });

  it.each(["../../data.csv", "/etc/passwd", ".."])("is refused where it leads out of the folder: %s", async (name) => {
    const refused = {name: "FileError", code: "not-allowed"};
    await expect(readBeside(store(), "town/a.html", name)).rejects.toMatchObject(refused);
  });

  it.each([
    ["not-found", "not-found"],
    ["outside-folder", "not-allowed"],
    ["too-large", "too-large"],
    ["unreachable", "unreachable"],
    ["no-permission", "unreadable"],
  ] as const)("tells a cell that the store said %s", async (code, said) => {
    const refused = {code: said, data: {file: "data.csv"}};
    await expect(readBeside(store(code), "town/a.html", "data.csv")).rejects.toMatchObject(refused);
  });
});

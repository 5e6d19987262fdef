import {beforeEach, describe, expect, it} from "vitest";
import type {ToPage} from "../../../src/page/protocol.js";
import {NotebookFiles} from "../../../src/workspace/notebook-files/notebook-files.js";
import {StoreFault} from "../../../src/workspace/store-fault.js";

/** A folder in memory, the page of `town/a.html`, and what the reader has let run. */
class Desk {
  readonly texts = new Map<string, {text: string; modified: number}>();
  readonly sent: ToPage[] = [];
  readonly trusted = new Set<string>();
  isAway = false;
  reads = 0;
  readonly files = new NotebookFiles({
    store: {
      files: (paths = []) => {
        if (this.isAway) return Promise.reject(new StoreFault("unreachable", "no answer"));
        const there = paths.flatMap((path) => {
          const found = this.texts.get(path);
          return found ? [{path, size: found.text.length, modified: found.modified}] : [];
        });
        return Promise.resolve({files: there, truncated: false});
      },
      readFile: (path) => {
        this.reads += 1;
        const found = this.texts.get(path);
        return found ? Promise.resolve(new Blob([found.text])) : Promise.reject(new StoreFault("not-found", path));
      },
    },
    trust: {knows: (_, text) => this.trusted.has(text), add: (text) => void this.trusted.add(text)},
    notebook: {path: "town/a.html", send: (message) => this.sent.push(message)},
    onChange: () => undefined,
  });
  #time = 0;

  write(path: string, text: string): void {
    this.texts.set(path, {text, modified: ++this.#time});
  }

  /** The names that the page has been told of since it was last asked. */
  async told(): Promise<readonly string[]> {
    await this.files.look();
    return this.sent.splice(0).flatMap((message) => (message.type === "files-changed" ? message.names : []));
  }

  async read(name: string, as: "file" | "module" = "file"): Promise<string> {
    return (await this.files.read(name, as)).text();
  }

  get asked(): readonly string[] {
    return this.files.questions.map(({path}) => path);
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.write("town/data.csv", "a\n1");
  desk.write("model.js", "export const a = 1;");
});

describe("a data file", () => {
  it("is told of by the name that the cell gave it when it changes, comes or goes", async () => {
    expect(await desk.read("./data.csv")).toBe("a\n1");
    await expect(desk.read("later.csv")).rejects.toMatchObject({code: "not-found"});
    expect(await desk.told()).toEqual([]);
    desk.write("town/data.csv", "a\n2");
    desk.write("town/later.csv", "b");
    expect(await desk.told()).toEqual(["./data.csv", "later.csv"]);
    desk.texts.delete("town/later.csv");
    expect(await desk.told()).toEqual(["later.csv"]);
    expect(await desk.told()).toEqual([]);
  });

  it("is not told of when it is written again as it was, nor while the folder is away", async () => {
    await desk.read("data.csv");
    desk.write("town/data.csv", "a\n1");
    expect(await desk.told()).toEqual([]);
    desk.write("town/data.csv", "a\n3");
    desk.isAway = true;
    expect(await desk.told()).toEqual([]);
    desk.isAway = false;
    expect(await desk.told()).toEqual(["data.csv"]);
  });

  it("is read no more than once for a change", async () => {
    await desk.read("data.csv");
    const {reads} = desk;
    for (let i = 0; i < 5; ++i) await desk.told();
    expect(desk.reads).toBe(reads);
  });
});

describe("a module", () => {
  it("that was not written here is refused and asked about, and told of once the reader has it run", async () => {
    await expect(desk.read("../model.js", "module")).rejects.toMatchObject({
      code: "untrusted",
      data: {file: "../model.js"},
    });
    expect(desk.files.questions).toEqual([{path: "model.js", text: "export const a = 1;", former: undefined}]);
    desk.files.run(desk.files.questions);
    expect(desk.asked).toEqual([]);
    expect(await desk.told()).toEqual(["../model.js"]);
    expect(await desk.read("../model.js", "module")).toBe("export const a = 1;");
  });

  it("is asked about with all that it imports, from wherever it lies", async () => {
    desk.write("model.js", `import "./lib/one.js"; import "arquero";`);
    desk.write("lib/one.js", `import "../town/two.js"; import "./known.js"`);
    desk.write("lib/known.js", "export {}");
    desk.write("town/two.js", "export const two: number = 2;");
    desk.trusted.add("export {}");
    await expect(desk.read("../model.js", "module")).rejects.toMatchObject({code: "untrusted"});
    expect(desk.asked).toEqual(["lib/one.js", "model.js", "town/two.js"]);
  });

  it("goes on as it was when it is changed elsewhere, until the reader has the new text run", async () => {
    desk.trusted.add("export const a = 1;");
    await desk.read("../model.js", "module");
    desk.write("model.js", "export const a = 2;");
    expect(await desk.told()).toEqual([]);
    expect(desk.files.questions).toEqual([
      {path: "model.js", text: "export const a = 2;", former: "export const a = 1;"},
    ]);
    desk.files.run(desk.files.questions);
    expect(await desk.told()).toEqual(["../model.js"]);
  });

  it("is not asked about again where the reader keeps the former, nor where it becomes that again", async () => {
    desk.trusted.add("export const a = 1;");
    await desk.read("../model.js", "module");
    desk.write("model.js", "export const a = 2;");
    await desk.told();
    desk.files.decline(desk.files.questions);
    desk.write("model.js", "export const a = 2;");
    await desk.told();
    expect(desk.asked).toEqual([]);
    desk.write("model.js", "export const a = 3;");
    await desk.told();
    expect(desk.asked).toEqual(["model.js"]);
    desk.write("model.js", "export const a = 1;");
    expect(await desk.told()).toEqual([]);
    expect(desk.asked).toEqual([]);
  });

  it("runs whatever it becomes, once the reader says so, as long as the notebook is open", async () => {
    desk.trusted.add("export const a = 1;");
    await desk.read("../model.js", "module");
    desk.write("model.js", "export const a = 2;");
    await desk.told();
    desk.files.run(desk.files.questions, {isFree: true});
    await desk.told();
    desk.write("model.js", "export const a = 3;");
    expect(await desk.told()).toEqual(["../model.js"]);
    expect(await desk.read("../model.js", "module")).toBe("export const a = 3;");
    expect(desk.asked).toEqual([]);
  });

  it("too long for code is refused", async () => {
    desk.write("model.js", " ".repeat(2_000_001));
    await expect(desk.read("../model.js", "module")).rejects.toMatchObject({code: "too-large"});
  });

  it("may be read as data: what is run is what is asked about", async () => {
    expect(await desk.read("../model.js")).toBe("export const a = 1;");
    expect(desk.asked).toEqual([]);
  });
});

import {describe, expect, it} from "vitest";
import {titleOf} from "../../src/server/notebook-head.js";
import {createNotebook} from "../../src/workspace/create-notebook.js";
import {StoreFault, type FaultCode} from "../../src/workspace/store-fault.js";

/** A place that holds files, and refuses everything while there is a fault. */
function placeOf(...taken: readonly string[]) {
  const files = new Map(taken.map((path) => [path, "taken"]));
  const place = {
    files,
    fault: undefined as FaultCode | undefined,
    readTemplate: () => Promise.reject(new StoreFault("unreachable", "no answer")),
    write: (path: string, text: string) => {
      if (place.fault) return Promise.reject(new StoreFault(place.fault, "refused"));
      if (files.has(path)) return Promise.reject(new StoreFault("already-exists", "taken"));
      files.set(path, text);
      return Promise.resolve({path, title: "", modified: 0, etag: ""});
    },
  };
  return place;
}

/** Makes a notebook at a place, and says which texts may run. */
async function createTrusted(store: ReturnType<typeof placeOf>, heading: string, template: string | undefined) {
  const trusted: string[] = [];
  const made = await createNotebook({store, trust: {add: (text) => trusted.push(text)}}, heading, template);
  return {made, trusted};
}

const create = async (...given: Parameters<typeof createTrusted>) => (await createTrusted(...given)).made;

describe("createNotebook", () => {
  it("lets run what is made here, also while no place has taken it", async () => {
    const place = placeOf();
    const {trusted} = await createTrusted(place, "能源", undefined);
    expect(trusted).toEqual([place.files.get("能源.html")]);
    place.fault = "disk-full";
    const drafted = await createTrusted(place, "产业", undefined);
    expect("draft" in drafted.made && [drafted.made.draft.text]).toEqual(drafted.trusted);
  });

  it("makes a notebook of a heading, and one without under the next free name", async () => {
    const place = placeOf("未命名.html");
    expect(await create(place, "能源", undefined)).toMatchObject({path: "能源.html"});
    expect(await create(place, "", undefined)).toMatchObject({path: "未命名 2.html"});
    expect(titleOf(place.files.get("未命名 2.html") ?? "")).toBe("未命名");
  });

  it("says that a name is taken or none, and has no draft then", async () => {
    const place = placeOf("能源.html");
    expect(await create(place, "能源", undefined)).toEqual({
      fault: {zh: "已有名为“能源.html”的文件，请换一个标题。", en: expect.stringContaining("能源.html") as string},
    });
    expect(await create(place, "???", undefined)).not.toHaveProperty("draft");
  });

  it.each(["no-permission", "disk-full", "folder-gone", "storage-full"] as const)(
    "has a draft to write in where %s keeps it from being made",
    async (code) => {
      const place = placeOf();
      place.fault = code;
      const made = await create(place, "能源", undefined);
      expect(made).toMatchObject({draft: {path: "能源.html"}});
      expect("draft" in made && titleOf(made.draft.text)).toBe("能源");
    },
  );

  it("has no draft where there is no server, from which its page would come", async () => {
    const place = placeOf();
    place.fault = "unreachable";
    expect(await create(place, "能源", undefined)).not.toHaveProperty("draft");
  });

  it("has no draft of a template that cannot be read", async () => {
    expect(await create(placeOf(), "能源", "changzhi.html")).not.toHaveProperty("draft");
  });
});

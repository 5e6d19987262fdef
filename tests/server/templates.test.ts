import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {listTemplates, readTemplate} from "../../src/server/templates.js";
import {makeFolder, notebook, removeFolder} from "./fixture.js";

let templates: string;
beforeAll(async () => {
  templates = await makeFolder({"a.html": notebook("甲"), "page.html": "<p>"});
});
afterAll(() => removeFolder(templates));

describe("templates", () => {
  it("are the notebooks that came with the program", async () => {
    expect(await listTemplates(templates)).toEqual({templates: [{path: "a.html", title: "甲"}]});
    expect(await readTemplate(templates, "a.html")).toMatchObject({text: notebook("甲")});
  });

  it("are none where it came without", async () => {
    expect(await listTemplates(undefined)).toEqual({templates: []});
    expect(await listTemplates(`${templates}/none`)).toEqual({templates: []});
    await expect(readTemplate(undefined, "a.html")).rejects.toMatchObject({code: "not-found", status: 404});
  });

  it("are read from their folder alone", async () => {
    await expect(readTemplate(templates, "../a.html")).rejects.toMatchObject({code: "unsafe-path", status: 403});
  });
});

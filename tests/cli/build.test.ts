import {existsSync} from "node:fs";
import {readFile, symlink} from "node:fs/promises";
import {join, resolve} from "node:path";
import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";
import {folderOf} from "./folder.js";

const notebook = (code: string) =>
  `<!doctype html>\n<notebook>\n<title>试验</title>\n<script id="1" type="module">\n${code}\n</script>\n</notebook>\n`;

/** What needs the built page can be tried only once it is built. */
const isBuilt = existsSync(resolve("dist/site/page/start.js"));

describe("tuiyan build", () => {
  it("asks for one notebook and for where to write", async () => {
    for (const args of [[], ["a", "b", "-o", "c"]])
      expect(await tuiyan("build", ...args)).toEqual({
        code: 2,
        out: "",
        error: "one notebook is needed: tuiyan build NOTEBOOK -o FILE.html\n",
      });
    expect(await tuiyan("build", "a.html")).toMatchObject({
      code: 2,
      error: "no file to write is named: tuiyan build a.html -o FILE.html\n",
    });
  });

  it("does not write over the notebook", async () => {
    const folder = await folderOf({"a.html": notebook("1")});
    const {code, error} = await tuiyan("build", join(folder, "a.html"), "-o", join(folder, "./a.html"));
    expect(code).toBe(2);
    expect(error).toMatch(/^the file would take the place of the notebook: /);
    expect(await readFile(join(folder, "a.html"), "utf8")).toBe(notebook("1"));
  });

  it("knows the languages", async () => {
    expect(await tuiyan("build", "a.html", "-o", "b.html", "--language", "de")).toMatchObject({
      code: 2,
      error: "unknown language: de (one of zh, en)\n",
    });
  });
});

describe.skipIf(!isBuilt)("with the site built", () => {
  /** Builds `a.html` of a folder into `out.html`. */
  async function build(files: Readonly<Record<string, string | Uint8Array>>, path = "a.html", ...more: string[]) {
    const folder = await folderOf(files);
    const out = join(folder, "out.html");
    const ended = await tuiyan("build", join(folder, path), "-o", out, ...more);
    return {...ended, folder, html: existsSync(out) ? await readFile(out, "utf8") : undefined};
  }

  it("writes the file and says how large it is", async () => {
    const {code, out, error, html} = await build({"a.html": notebook("1 + 1")});
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/out\.html: 0\.\d\d MB\n$/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect((await build({"a.html": notebook("1")}, "a.html", "--language", "en")).html).toContain('<html lang="en">');
  });

  it("says that there is no such notebook, or none in the file", async () => {
    expect(await build({}, "none.html")).toMatchObject({code: 2, html: undefined});
    expect((await build({}, "none.html")).error).toMatch(/^cannot read: /);
    const other = await build({"a.html": "<p>a page</p>"});
    expect([other.code, other.html]).toEqual([2, undefined]);
    expect(other.error).toMatch(/^not a notebook: /);
    expect((await build({"a.html": Uint8Array.of(0xff, 0xfe)})).error).toMatch(/^not UTF-8: /);
  });

  it("takes along the files beside the notebook, and says which are missing", async () => {
    const text = notebook(`FileAttachment("data/a.csv"); FileAttachment("b.csv")`);
    const found = await build({"a.html": text, "data/a.csv": "x\n1\n", "b.csv": ""});
    expect([found.code, found.error]).toEqual([0, ""]);
    const missing = await build({"a.html": text});
    expect(missing).toMatchObject({
      code: 1,
      html: undefined,
      error:
        "cannot read what the notebook needs: b.csv (not-found), data/a.csv (not-found); " +
        "put the files beside it, or check their names\n",
    });
  });

  it("reads no file outside of the folder, none that is hidden, and none that a link leads to", async () => {
    const outside = await folderOf({"secret.txt": "s", "in/a.html": notebook(`FileAttachment("../secret.txt")`)});
    const path = join(outside, "in/a.html");
    const out = join(outside, "out.html");
    expect(await tuiyan("build", path, "-o", out)).toMatchObject({
      code: 1,
      error: expect.stringContaining("../secret.txt (not-allowed)") as string,
    });
    expect(await tuiyan("build", path, "-o", out, "--folder", outside)).toMatchObject({code: 0, error: ""});
    expect((await build({"a.html": notebook(`FileAttachment(".env")`), ".env": "k=1"})).error).toContain(
      "(not-allowed)",
    );
    const folder = await folderOf({"a.html": notebook(`FileAttachment("l.txt")`)});
    await symlink(join(outside, "secret.txt"), join(folder, "l.txt"));
    expect((await tuiyan("build", join(folder, "a.html"), "-o", out)).error).toContain("l.txt (not-allowed)");
  });

  it("refuses a folder that the notebook is not in, and a place it cannot write to", async () => {
    const {code, error} = await build(
      {"a.html": notebook("1"), "other/b.txt": ""},
      "a.html",
      "--folder",
      await folderOf(),
    );
    expect(code).toBe(2);
    expect(error).toMatch(/^the notebook is not in the folder: /);
    const folder = await folderOf({"a.html": notebook("1")});
    const nowhere = await tuiyan("build", join(folder, "a.html"), "-o", join(folder, "no/such/out.html"));
    expect(nowhere.code).toBe(2);
    expect(nowhere.error).toMatch(/^cannot write: /);
  });
});

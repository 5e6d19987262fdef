import {execFileSync} from "node:child_process";
import {readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright";
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {chromium} from "../chromium.js";
import {makeFolder, notebook, removeFolder} from "../server/fixture.js";
import {buildSite, Desk, launchBrowser} from "./e2e-fixture.js";

/** A small disk of its own, where this user may mount one. */
const canMount = await (async () => {
  const folder = await makeFolder();
  try {
    mount(folder);
    execFileSync("umount", [folder]);
    return true;
  } catch {
    console.warn(
      "\n  SKIPPED: a full disk and a read-only one. This user may not mount a disk; run the tests as root.\n",
    );
    return false;
  } finally {
    await removeFolder(folder);
  }
})();

function mount(folder: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], {stdio: "ignore"});
}

describe.skipIf(chromium === undefined)("when the folder cannot be written", {timeout: 60_000}, () => {
  let browser: Browser;
  let site: string;
  let desk: Desk;
  let mounted: string | undefined;
  beforeAll(async () => {
    [site, browser] = await Promise.all([buildSite(), launchBrowser()]);
  }, 120_000);
  afterEach(async () => {
    await desk.context.close();
    if (mounted) execFileSync("umount", [mounted]);
    mounted = undefined;
    await desk.clear();
  });
  afterAll(async () => {
    await browser.close();
    await removeFolder(site);
  });

  const file = () => join(desk.folder, "plan.html");
  const inJournal = () =>
    desk.page.evaluate(() => Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes("新的一句")));
  const next = notebook("规划", "// 新的一句");

  /** Changes the text, and looks at what is said in both languages; nothing is lost meanwhile. */
  async function refuse(sentences: {readonly zh: string; readonly en: string}): Promise<void> {
    await desk.trust();
    await desk.type(next);
    await desk.notice(sentences.zh).waitFor();
    await desk.notice("改动已记在这个浏览器里，之后会自动再试。").waitFor();
    expect(await inJournal()).toBe(true);
    await desk.page.getByRole("button", {name: "Switch to English"}).click();
    await desk.notice(sentences.en).waitFor();
  }

  /** Without a hand: the text is in the file, and what was said of it is gone. */
  async function expectSaved(): Promise<void> {
    await vi.waitFor(async () => expect(await readFile(file(), "utf8")).toBe(next), {timeout: 20_000, interval: 100});
    await desk.state("Saved").waitFor();
    await desk.page.locator("ty-notice").waitFor({state: "detached"});
    expect(await inJournal()).toBe(false);
  }

  it("a folder that is gone: says so, and saves when it is back", async () => {
    desk = await Desk.set(browser, site, {"plan.html": notebook("规划")});
    await desk.open("plan.html");
    await desk.frame();
    await rename(desk.folder, `${desk.folder} elsewhere`);
    await refuse({zh: "文件夹不见了，请把它放回原处。", en: "The folder is gone; put it back."});
    await rename(`${desk.folder} elsewhere`, desk.folder);
    await expectSaved();
  });

  it.skipIf(!canMount)("a full disk: says so, and saves when there is space", async () => {
    desk = await onSmallDisk();
    const ballast = join(desk.folder, "ballast");
    await writeFile(ballast, new Uint8Array(1_000_000)).catch(() => undefined);
    await refuse({zh: "磁盘已满，请腾出空间。", en: "The disk is full; free some space."});
    expect(await readFile(file(), "utf8")).toBe(notebook("规划"));
    await rm(ballast);
    await expectSaved();
  });

  it.skipIf(!canMount)("a read-only disk: says so, and saves when it may be written", async () => {
    desk = await onSmallDisk();
    execFileSync("mount", ["-o", "remount,ro", desk.folder]);
    await refuse({zh: "没有权限，或磁盘是只读的。", en: "Not permitted, or the disk is read-only"});
    execFileSync("mount", ["-o", "remount,rw", desk.folder]);
    await expectSaved();
  });

  async function onSmallDisk(): Promise<Desk> {
    const set = await Desk.set(browser, site, {});
    mount(set.folder);
    mounted = set.folder;
    await writeFile(join(set.folder, "plan.html"), notebook("规划"));
    await set.open("plan.html");
    await set.frame();
    return set;
  }
});

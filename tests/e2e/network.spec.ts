import {execFileSync} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {test as hostedTest} from "./hosted.js";
import {openNetwork} from "./network.js";
import {Stranger} from "./stranger.js";
import {expect, notebookOf, priceAndAmount, lever, test} from "./workspace.js";

/** A notebook that shows what a host gives. */
const asking = (url: string, ...more: readonly string[]) =>
  notebookOf(
    `const answer = await fetch("${url}").then((response) => response.text());`,
    "display(html`<p id=answer>${answer}</p>`)",
    ...more,
  );

test("a cell asks for a host, the reader lets it, it runs; what is typed stays; leave is remembered and taken back", async ({
  page,
  workspace,
}) => {
  test.slow();
  const friend = await Stranger.meet();
  const host = friend.address;
  await workspace.write("net.html", asking(friend.url("data"), ...priceAndAmount));
  const frame = await workspace.open("net.html");
  const answer = frame.locator("#answer");
  await expect(frame.locator("#cell-1")).toContainText(`此笔记本不能访问${host}：`);
  const notice = page.locator("ty-notice", {hasText: "本笔记本想访问"});
  await expect(notice).toContainText(host);
  await expect(page.locator("ty-network-mark")).toHaveCount(0);
  expect(friend.connections).toBe(0);

  await lever(frame, "价格").number.fill("12");
  await lever(frame, "价格").number.press("Enter");
  // The levers are kept once they have come to rest.
  const kept = () => page.evaluate(() => Object.values(localStorage).concat(Object.values(sessionStorage)).join());
  await expect.poll(kept).toMatch(/price\W+12/);
  await notice.getByRole("button", {name: "允许…"}).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("添加主机")).toHaveValue(host);
  await page.keyboard.press("Enter");
  await expect(page.getByText("这是这台电脑自己的地址")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(answer).toHaveText("<p>elsewhere");
  await expect(notice).toHaveCount(0);
  await expect(lever(frame, "价格").number).toHaveValue("12");
  await expect(page.locator("ty-network-mark")).toContainText(`可联网：${host}`);

  await page.reload();
  await expect(answer).toHaveText("<p>elsewhere");

  // Leave is for a text that is trusted; one that was changed elsewhere is not, until the reader says so.
  friend.reached.length = 0;
  await workspace.write("net.html", asking(friend.url("more")));
  await page.reload();
  await expect(page.locator("ty-notice")).toContainText(`按你先前的许可，能访问${host}`);
  await expect(page.locator("ty-network-mark")).toHaveCount(0);
  expect(friend.reached).toEqual([]);
  await page.getByRole("button", {name: "信任并运行"}).click();
  await expect(answer).toHaveText("<p>elsewhere");
  expect(friend.reached).toEqual(["more"]);

  await page.locator("ty-network-mark button").click();
  await page.getByRole("button", {name: `撤销 ${host}`}).click();
  await page.keyboard.press("Escape");
  await expect(frame.locator("#cell-1")).toContainText("此笔记本不能访问");
  await expect(page.locator("ty-network-mark")).toHaveCount(0);
  expect(friend.reached).toEqual(["more"]);
  friend.leave();
});

test("leave that is taken back in one tab is gone in the other", async ({page, workspace, context}) => {
  const friend = await Stranger.meet();
  await workspace.write("net.html", asking(friend.url("data")));
  const frame = await workspace.open("net.html");
  await page.getByRole("button", {name: "允许…"}).click();
  await page.getByRole("button", {name: "允许访问"}).click();
  await page.getByRole("button", {name: "仍然允许"}).click();
  await expect(frame.locator("#answer")).toHaveText("<p>elsewhere");
  const other = await context.newPage();
  await other.goto(`${workspace.address}#/net.html`);
  await other.locator("ty-network-mark button").click();
  await other.getByRole("button", {name: `撤销 ${friend.address}`}).click();
  await expect(frame.locator("#cell-1")).toContainText("此笔记本不能访问");
  await other.close();
  friend.leave();
});

test("however much a page asks for, there is one quiet line, with names that are names, and no dialog", async ({
  page,
  workspace,
}) => {
  await workspace.write(
    "net.html",
    notebookOf(
      "const {postMessage} = MessagePort.prototype;\nMessagePort.prototype.postMessage = function (...given) { globalThis.stolen = this; return postMessage.apply(this, given); };",
      `while (!globalThis.stolen) await new Promise((next) => setTimeout(next, 100));
for (const host of ["<b>bold</b>", "https://a.cn/path", "${workspace.address}", "https://*.cn", "javascript:1", "x".repeat(10000)])
  globalThis.stolen.postMessage({type: "network", host});
for (let i = 10; i < 60; ++i) globalThis.stolen.postMessage({type: "network", host: "https://h" + i + ".cn"});
display(html\`<p id=spoken>spoken</p>\`);`,
    ),
  );
  const frame = await workspace.open("net.html");
  await frame.locator("#spoken").waitFor();
  const notice = page.locator("ty-notice", {hasText: "本笔记本想访问"});
  await expect(notice.locator("bdi")).toHaveCount(16);
  await expect(notice).toContainText(/https:\/\/h\d\d\.cn/);
  await expect(notice).not.toContainText(/bold|path|localhost/);
  await expect(notice).toHaveCount(1);
  await expect(page.locator("ty-network-dialog")).toHaveCount(0);
  await notice.getByRole("button", {name: "不允许"}).click();
  await expect(notice).toHaveCount(0);
  await page.getByRole("button", {name: "运行", exact: true}).click();
  await page.waitForTimeout(1000);
  await expect(notice).toHaveCount(0);
});

test("what a notebook may reach can be read and changed in every view, and axe finds nothing", async ({
  page,
  workspace,
}) => {
  test.slow();
  const heading = "display(html`<h1>价格</h1>`)";
  await workspace.write("net.html", asking("https://api.example.cn/v1", heading));
  await workspace.open("net.html");
  await page.locator("ty-notice", {hasText: "本笔记本想访问"}).waitFor();
  await openNetwork(page);
  for (const host of ["https://数据.example.cn", "https://api.example.com"]) {
    await page.getByLabel("添加主机").fill(host);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("https://xn--vxup8b.example.cn（数据.example.cn）")).toBeVisible();
  for (const [host, reason] of [
    ["api.example.cn", "请写出完整的地址"],
    ["https://a.cn/v1", "只写主机，不写路径、参数和密码：https://a.cn"],
    ["https://*.a.cn", "不能用*"],
    ["ftp://a.cn", "只能是https或http"],
    [workspace.address, "这是推演自己的地址"],
  ] as const) {
    await page.getByLabel("添加主机").fill(host);
    await page.keyboard.press("Enter");
    await expect(page.locator("ty-network-dialog [role=alert]")).toContainText(reason);
  }
  await page.getByLabel("添加主机").fill("http://192.168.1.8");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await inEveryView(page, async (view) => {
    await page.locator("ty-network-mark button").click();
    await page.getByLabel(/^(添加主机|Add a host)/).fill("http://192.168.1.8");
    await page.keyboard.press("Enter");
    await expect(page.locator("ty-network-dialog .warning")).toHaveCount(2);
    expect(await axeFaults(page), view).toEqual([]);
    await page.keyboard.press("Escape");
  });
});

test("a cell that listens to a host's events asks for it as one that fetches", async ({page, workspace}) => {
  const friend = await Stranger.meet();
  await workspace.write("net.html", notebookOf(`new EventSource("${friend.url("events")}").readyState`));
  await workspace.open("net.html");
  await expect(page.locator("ty-notice", {hasText: "本笔记本想访问"})).toContainText(friend.address);
  expect(friend.connections).toBe(0);
  friend.leave();
});

hostedTest("on a site of any server no notebook has a network, and the reader is told so", async ({page, hosted}) => {
  await page.goto(hosted.address);
  const buffer = Buffer.from(asking("https://api.example.cn/v1"));
  await page.locator("ty-files input[type=file]").setInputFiles({name: "net.html", mimeType: "text/html", buffer});
  await page.locator("ty-files a", {hasText: "试验"}).waitFor();
  const frame = await hosted.open("net.html");
  await expect(frame.locator("#cell-1")).toContainText(
    "此笔记本不能访问api.example.cn：在这个网站上打开的笔记本一概不联网",
  );
  await openNetwork(page);
  await expect(page.locator("ty-network-dialog")).toContainText("在这个网站上打开的笔记本一概不能联网");
  await expect(page.getByLabel("添加主机")).toHaveCount(0);
});

test("a notebook that is a file of its own says that it has no network by design", async ({page, workspace}) => {
  const [from, to] = [join(workspace.folder, "net.html"), join(workspace.folder, "out.html")];
  await writeFile(from, asking("https://api.example.cn/v1"));
  execFileSync("node", ["dist/cli/tuiyan.js", "build", from, "-o", to]);
  await page.goto(pathToFileURL(to).href);
  await expect(page.frameLocator("iframe").locator("#cell-1")).toContainText("发给别人的单个文件有意不联网");
});

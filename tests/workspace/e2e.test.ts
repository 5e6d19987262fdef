import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser} from "playwright";
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {makeFolder, notebook, removeFolder} from "../server/fixture.js";
import {chromium} from "../chromium.js";
import {buildSite, Desk, launchBrowser} from "./e2e-fixture.js";

if (chromium === undefined)
  console.warn("\n  SKIPPED: the workspace in a browser. No chromium was found; set TUIYAN_CHROMIUM to its path.\n");

const files = {
  "plan.html": notebook("长治市规划"),
  "changzhi/energy.html": notebook("能源与碳"),
  "page.html": "<p>no notebook</p>",
};

describe.skipIf(chromium === undefined)("the workspace in a browser", {timeout: 60_000}, () => {
  let browser: Browser;
  let site: string;
  const desks: Desk[] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([buildSite(), launchBrowser()]);
  }, 120_000);
  afterEach(async () => {
    for (const desk of desks.splice(0)) {
      await desk.clear();
      expect(desk.complaints).toEqual([]);
    }
  });
  afterAll(async () => {
    await browser.close();
    await removeFolder(site);
  });

  async function setDesk(...[contents = files, options]: [Record<string, string>?, Parameters<typeof Desk.set>[3]?]) {
    const desk = await Desk.set(browser, site, contents, options);
    desks.push(desk);
    return desk;
  }

  const onDisk = (desk: Desk, path = "plan.html") => readFile(join(desk.folder, path), "utf8");
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, {timeout: 10_000, interval: 50});

  it("is small: what loads before anything is asked for", async () => {
    const html = await readFile(join(site, "index.html"), "utf8");
    const assets = [...html.matchAll(/(?:src|href)="[^"]*\/assets\/([^"]+\.(?:js|css))"/g)].map(
      ([, name = ""]) => name,
    );
    expect(assets.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      assets.map(async (name) => gzipSync(await readFile(join(site, "assets", name))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60_000);
  });

  describe("the list", () => {
    it("shows the folder's notebooks, finds one, and opens it", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.entry("长治市规划").waitFor();
      expect(await desk.entry("能源与碳").textContent()).toMatch(/energy\s+今天/);
      await desk.page.getByRole("button", {name: "changzhi", exact: true}).click();
      await desk.entry("能源与碳").waitFor({state: "detached"});
      await desk.page.getByRole("button", {name: "changzhi", exact: true}).press("ArrowRight");
      await desk.page.getByText("另有 1 个 HTML 文件不是笔记本。").waitFor();
      await desk.page.getByRole("searchbox").fill("碳 CHANG");
      expect(await desk.page.locator("ty-files a").count()).toBe(1);
      expect(await desk.entry("能源与碳").textContent()).toMatch(/changzhi\s+今天/);
      await desk.entry("能源与碳").click();
      expect(await (await desk.frame()).locator("h2").textContent()).toBe("能源与碳");
      expect(new URL(desk.page.url()).hash).toBe("#/changzhi/energy.html");
      expect(await desk.page.title()).toBe("能源与碳 · 推演");
      expect(await desk.page.locator("h1").textContent()).toBe("能源与碳");
      expect(await desk.entry("能源与碳").getAttribute("aria-current")).toBe("page");
      await desk.page.getByRole("searchbox").fill("zzz");
      await desk.page.getByText("没有与“zzz”相符的笔记本。").waitFor();
      await desk.page.getByRole("button", {name: "清除筛选"}).click();
      expect(await desk.page.locator("ty-files a").count()).toBe(2);
    });

    it("finds a notebook by its text, and shows the line", async () => {
      const desk = await setDesk({...files, "other.html": notebook("别的", "const 单位能耗 = 0.4;")});
      await desk.open();
      await desk.page.getByRole("searchbox").fill("能耗");
      await desk.page.locator("ty-files .line", {hasText: "const 单位能耗 = 0.4;"}).waitFor();
      expect(await desk.page.locator("ty-files a").count()).toBe(1);
    });

    it("follows the address: reload, back, and a notebook that is not there", async () => {
      const desk = await setDesk();
      await desk.open("changzhi/energy.html");
      await desk.frame();
      await desk.page.reload();
      expect(await (await desk.frame()).locator("h2").textContent()).toBe("能源与碳");
      await desk.entry("长治市规划").click();
      await desk.page.locator("h1", {hasText: "长治市规划"}).waitFor();
      await desk.page.goBack();
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
      await desk.open("none.html");
      await desk.page.getByText("没有这个笔记本").waitFor();
      await desk.page.getByRole("link", {name: "返回列表"}).click();
      await desk.page.getByText("从列表中选一个笔记本。").waitFor();
    });

    it("offers to begin the first notebook of an empty folder, and refuses a name twice", async () => {
      const desk = await setDesk({});
      await desk.open();
      await desk.page.getByText("里还没有笔记本。").waitFor();
      await desk.page.locator(".message").getByRole("button", {name: "新建笔记本"}).click();
      await desk.page.keyboard.type("<2030> 年");
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("h1", {hasText: "<2030> 年"}).waitFor();
      expect(await onDisk(desk, "2030 年.html")).toContain("<title>&lt;2030&gt; 年</title>");
      await desk.page.getByRole("button", {name: "新建笔记本"}).click();
      await desk.page.keyboard.type("2030 年");
      await desk.page.keyboard.press("Enter");
      await desk.page.getByText("已有名为“2030 年.html”的文件").waitFor();
      await desk.page.keyboard.press("Escape");
      expect(await desk.page.locator("ty-new-notebook").count()).toBe(0);
    });

    it("begins a notebook as a copy of one that came with the program", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.page.getByRole("button", {name: "新建笔记本"}).click();
      await desk.page.getByRole("textbox", {name: "新建笔记本 · 标题"}).fill("我的推演");
      await desk.page.getByRole("combobox", {name: "内容"}).selectOption("changzhi.html");
      await desk.page.getByRole("button", {name: "新建", exact: true}).click();
      await desk.page.locator("h1", {hasText: "我的推演"}).waitFor();
      const shipped = await readFile("notebooks/changzhi.html", "utf8");
      expect(await onDisk(desk, "我的推演.html")).toBe(
        shipped.replace(/<title>[^<]*<\/title>/, "<title>我的推演</title>"),
      );
    });

    it("says that the folder is gone, and reads it again when it is back", async () => {
      const desk = await setDesk();
      await rm(desk.folder, {recursive: true});
      await desk.open();
      await desk.page.getByText("文件夹不见了，请把它放回原处。").waitFor();
      await mkdir(desk.folder);
      await writeFile(join(desk.folder, "a.html"), notebook("回来了"));
      await desk.page.getByRole("button", {name: "重试"}).click();
      await desk.entry("回来了").waitFor();
    });
  });

  describe("putting notebooks in order", () => {
    it("is done by keyboard alone: rename, move, remove, and undo", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.type(notebook("改过"));
      await desk.entry("改过").press("F2");
      await desk.page.getByRole("textbox", {name: "文件名"}).waitFor();
      await desk.page.keyboard.type("a/b");
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("ty-question [role=alert]", {hasText: "名字不能为空"}).waitFor();
      await desk.page.getByRole("textbox", {name: "文件名"}).fill("规划 🏙️");
      await desk.page.keyboard.press("Enter");
      await desk.page.waitForURL(/#\/%E8%A7%84/);
      await eventually(async () => expect(await onDisk(desk, "规划 🏙️.html")).toBe(notebook("改过")));
      // The same page, not another: it goes on being saved under the new name.
      await (await desk.frame()).locator("textarea").fill(notebook("又改"));
      await desk.state("已保存").waitFor();
      await eventually(async () => expect(await onDisk(desk, "规划 🏙️.html")).toBe(notebook("又改")));
      await desk.entry("又改").press("m");
      await desk.page.getByRole("combobox", {name: "文件夹"}).selectOption("changzhi");
      await desk.page.keyboard.press("Tab");
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("ty-files .inside a", {hasText: "又改"}).waitFor();
      await desk.entry("又改").press("Delete");
      await desk.entry("又改").waitFor({state: "detached"});
      await desk.page.getByText("从列表中选一个笔记本").waitFor();
      expect(await desk.page.locator("iframe").count()).toBe(0);
      // The focus is where the way back is.
      await desk.page.locator("ty-files").getByRole("button", {name: "撤销"}).waitFor();
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("h1", {hasText: "又改"}).waitFor();
      expect(await onDisk(desk, "changzhi/规划 🏙️.html")).toBe(notebook("又改"));
    });

    it("is done from menus: duplicate, new folder, restore from the bin", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.entry("长治市规划").press("Shift+F10");
      await desk.page.getByRole("menuitem", {name: "复制一份"}).click();
      await desk.entry("长治市规划 副本").waitFor();
      await desk.page.getByRole("button", {name: "更多操作"}).click();
      await desk.page.getByRole("menuitem", {name: "新建文件夹"}).click();
      await desk.page.getByRole("textbox", {name: "文件夹名"}).fill("归档");
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("ty-files .folder-row", {hasText: "归档"}).waitFor();
      await desk.page.locator("ty-files .entry", {hasText: "长治市规划 副本"}).getByRole("button").click();
      await desk.page.getByRole("menuitem", {name: "移除"}).click();
      await desk.entry("长治市规划 副本").waitFor({state: "detached"});
      await desk.page.getByRole("button", {name: "更多操作"}).click();
      await desk.page.getByRole("menuitem", {name: "已移除的笔记本"}).click();
      await desk.page.getByRole("button", {name: "恢复 长治市规划 副本"}).click();
      await desk.entry("长治市规划 副本").waitFor();
      await desk.page.locator("ty-files").getByText("已恢复为“plan 2.html”。").waitFor();
    });

    it("takes in files that are dropped or chosen, and says of each what has become of it", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.entry("长治市规划").waitFor();
      const drop = (type: string) =>
        desk.page.evaluate(`(() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([${JSON.stringify(notebook("送来的"))}], "plan.html"));
          dataTransfer.items.add(new File([Uint8Array.of(0x89, 0x50, 0xff)], "x.png"));
          document.body.dispatchEvent(new DragEvent("${type}", {dataTransfer, bubbles: true, cancelable: true}));
        })()`);
      await drop("dragenter");
      await desk.page.getByText("松开即添加").waitFor();
      await drop("drop");
      await desk.entry("送来的").waitFor();
      const report = desk.page.locator("ty-files ty-notice");
      await report.getByText("“plan.html”已添加为“plan 2.html”。没有添加“x.png”：它不是文本").waitFor();
      expect(await onDisk(desk)).toBe(files["plan.html"]);
      await report.getByRole("button", {name: "撤销"}).click();
      await desk.entry("送来的").waitFor({state: "detached"});
      const chooser = desk.page.waitForEvent("filechooser");
      await desk.entry("长治市规划").press("o");
      await (
        await chooser
      ).setFiles({name: "选的.html", mimeType: "text/html", buffer: Buffer.from(notebook("选来的"))});
      await desk.entry("选来的").waitFor();
      await desk.page.getByRole("region", {name: "最近的笔记本"}).getByRole("link", {name: "选来的"}).click();
      await desk.page.locator("h1", {hasText: "选来的"}).waitFor();
    });

    it("says why something could not be done, where it was asked or where the list is", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.entry("长治市规划").press("F2");
      await writeFile(join(desk.folder, "taken.html"), notebook("占了"));
      await desk.page.getByRole("textbox", {name: "文件名"}).fill("taken");
      await desk.page.keyboard.press("Enter");
      await desk.page.getByText("这个名字已被占用").waitFor();
      await desk.page.keyboard.press("Escape");
      await desk.stopServer();
      await desk.entry("长治市规划").press("Delete");
      await desk.page.locator("ty-files ty-notice", {hasText: "没有完成：服务器没有应答"}).waitFor();
      expect(await onDisk(desk)).toBe(files["plan.html"]);
    });
  });

  describe("the page of a notebook", () => {
    it("is a stranger on a host of its own", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const frame = await desk.frame();
      const iframe = desk.page.locator("iframe");
      expect(await iframe.getAttribute("sandbox")).toBe("allow-scripts allow-forms allow-downloads");
      expect(await iframe.getAttribute("allow")).toBe("clipboard-write");
      expect(new URL(frame.url()).host).toMatch(/^k-[a-z0-9]{16}\.localhost:\d+$/);
      expect(await frame.evaluate("origin")).toBe("null");
      await desk.entry("能源与碳").click();
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
      expect(new URL((await desk.frame()).url()).host).not.toBe(new URL(frame.url()).host);
    });

    it("is given the notebook, and told of language and appearance", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      await desk.page.getByRole("button", {name: "Switch to English"}).click();
      await desk.page.getByRole("button", {name: "Appearance: as the system"}).click();
      await desk.page.getByRole("button", {name: "Run", exact: true}).click();
      await eventually(async () => {
        expect(await desk.told()).toEqual([
          {
            type: "open",
            name: "plan.html",
            text: files["plan.html"],
            working: null,
            history: null,
            language: "zh",
            theme: "system",
            digits: 4,
            formulasAsText: false,
            author: "",
            picture: true,
            run: false,
            hosts: [],
          },
          {type: "settings", language: "en", theme: "system", digits: 4, formulasAsText: false, author: ""},
          {type: "settings", language: "en", theme: "light", digits: 4, formulasAsText: false, author: ""},
          {type: "run"},
        ]);
      });
    });

    it("reaches neither the server nor the workspace", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const frame = await desk.frame();
      const tries = [
        `fetch("${desk.address}api/notebooks")`,
        `fetch("${desk.address}api/notebook?path=plan.html", {method: "POST", mode: "no-cors", body: "x"})`,
        `new Promise((done, fail) => Object.assign(new Image(), {onload: done, onerror: fail, src: "${desk.address}assets/x.png"}))`,
        "Promise.resolve().then(() => parent.document.body)",
        "Promise.resolve().then(() => localStorage.length)",
        'Promise.resolve().then(() => { top.location = "about:blank" })',
      ];
      for (const attempt of tries)
        expect(await frame.evaluate(`${attempt}.then(() => "reached", () => "refused")`), attempt).toBe("refused");
      expect(await onDisk(desk)).toBe(files["plan.html"]);
      // Each refusal is written to the console; nothing else is.
      for (const complaint of desk.complaints)
        expect(complaint).toMatch(/Content Security Policy|Unsafe attempt|sandbox/);
      (desk.complaints as string[]).length = 0;
    });

    it("cannot send what is no message, nor put anything into the workspace's markup", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const strange = [null, 5, {type: "run"}, {type: "changed", text: 5}, {type: "status", running: "<b>", errors: 0}];
      for (const message of strange) await desk.send(message);
      const title = "<img src=x onerror=alert(1)>";
      await desk.send({type: "changed", text: notebook(title.replace(/</g, "&lt;"))});
      await desk.page.locator("h1", {hasText: title}).waitFor();
      expect(
        await desk.page.evaluate(
          "document.querySelector('ty-workspace').shadowRoot.querySelector('ty-page-frame').dropped",
        ),
      ).toBe(5);
      expect(await desk.page.locator("ty-workspace img").count()).toBe(0);
      expect(await desk.page.title()).toBe(`${title} · 推演`);
    });

    it("shows in the bar how its cells stand", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.send({type: "status", running: 3, errors: 2});
      await desk.page.getByText("2 个单元出错").waitFor();
      await desk.page.getByText("正在运行").waitFor();
      await desk.page.getByRole("button", {name: "停止"}).click();
      await eventually(async () => expect(await desk.told()).toContainEqual({type: "stop"}));
      await desk.send({type: "status", running: 0, errors: 0});
      await desk.page.getByRole("button", {name: "运行", exact: true}).waitFor();
      expect(await desk.page.getByText("个单元出错").count()).toBe(0);
    });

    it("may leave keys to the workspace", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.send({type: "command", name: "files"});
      await desk.page.locator("ty-files").waitFor({state: "detached"});
      await desk.send({type: "command", name: "language"});
      await desk.page.getByRole("button", {name: "Run", exact: true}).waitFor();
      expect(await desk.page.locator("html").getAttribute("lang")).toBe("en");
    });

    it("that floods its port leaves the workspace alive", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const frame = await desk.frame();
      await frame.evaluate(`setInterval(() => {
        for (let i = 0; i < 200; ++i) {
          standIn.port.postMessage({type: "status", running: i % 3, errors: i});
          standIn.port.postMessage({type: "working", working: String(i)});
          standIn.port.postMessage({type: "command", name: "theme"});
          standIn.port.postMessage({type: "changed", text: ${JSON.stringify(notebook("洪水"))} + i});
        }
      }, 50)`);
      await desk.page.waitForTimeout(1000);
      await desk.entry("能源与碳").click();
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
      expect(await (await desk.frame()).locator("h2").textContent()).toBe("能源与碳");
    });

    it("that hangs leaves the workspace alive, and is replaced", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.type(notebook("改过"));
      await desk.state("已保存").waitFor();
      const frame = await desk.frame();
      const host = new URL(frame.url()).host;
      frame.evaluate("setTimeout(() => { for (;;); })").catch(() => undefined);
      await desk.page.getByRole("button", {name: "运行", exact: true}).click();
      await desk.notice("笔记本页面没有应答").waitFor();
      await desk.page.getByRole("button", {name: "重新开始"}).click();
      await desk.page.waitForFunction((host) => {
        const frame = document.querySelector("ty-workspace")?.shadowRoot?.querySelector("ty-page-frame");
        return !frame?.shadowRoot?.querySelector("iframe")?.src.includes(host);
      }, host);
      expect(await (await desk.frame()).locator("textarea").inputValue()).toContain("改过");
      expect(await desk.notice("笔记本页面没有应答").count()).toBe(0);
      await desk.notice("已重新开始").waitFor();
      expect(await desk.told()).toMatchObject([{type: "open", run: false}]);
    });
  });

  describe("saving", () => {
    it("follows a change after a moment, and keeps the title", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.type(notebook("新标题"));
      await desk.state("有改动").waitFor();
      await desk.state("已保存").waitFor();
      expect(await onDisk(desk)).toBe(notebook("新标题"));
      expect(await desk.page.title()).toBe("新标题 · 推演");
      await desk.entry("新标题").waitFor();
      await desk.page.locator("ty-save-state [role=status]", {hasText: "已保存"}).waitFor({state: "attached"});
    });

    it("happens at once with Ctrl-S, in the workspace and in the page", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.type(notebook("一"));
      await (await desk.frame()).locator("textarea").press("Control+s");
      await vi.waitFor(async () => expect(await onDisk(desk)).toBe(notebook("一")), {timeout: 600, interval: 10});
      await desk.type(notebook("二"));
      await desk.page.locator("ty-bar [data-intent=files]").press("Control+s");
      await vi.waitFor(async () => expect(await onDisk(desk)).toBe(notebook("二")), {timeout: 600, interval: 10});
    });

    it("happens at once when the tab is hidden, and a file changed meanwhile is noticed on coming back", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const become = (state: string) =>
        desk.page.evaluate(`Object.defineProperty(document, "visibilityState", {value: "${state}", configurable: true});
          document.dispatchEvent(new Event("visibilitychange"))`);
      await desk.type(notebook("藏起来"));
      await become("hidden");
      await vi.waitFor(async () => expect(await onDisk(desk)).toBe(notebook("藏起来")), {timeout: 600, interval: 10});
      await desk.state("已保存").waitFor();
      await writeFile(join(desk.folder, "plan.html"), notebook("别处"));
      await become("visible");
      await desk.notice("文件在别处被改动过。").waitFor();
      await desk.page.getByRole("button", {name: "重新读取"}).click();
      await desk.page.locator("h1", {hasText: "别处"}).waitFor();
      expect(await (await desk.frame()).locator("textarea").inputValue()).toBe(notebook("别处"));
    });

    it("happens when another notebook is opened, or the page is left", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.type(notebook("走之前"));
      await desk.entry("能源与碳").click();
      await eventually(async () => expect(await onDisk(desk)).toBe(notebook("走之前")));
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
      await desk.type(notebook("关之前"));
      await desk.page.goto("about:blank");
      await eventually(async () => expect(await onDisk(desk, "changzhi/energy.html")).toBe(notebook("关之前")));
    });

    it("fails while the server is gone, loses nothing, and catches up", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.trust();
      await desk.stopServer();
      await desk.type(notebook("离线"));
      await desk.state("保存失败").waitFor();
      await desk.notice("服务器没有应答，可能已经关闭。改动已记在这个浏览器里").waitFor();
      await desk.restartServer();
      await desk.state("已保存").waitFor({timeout: 15_000});
      expect(await onDisk(desk)).toBe(notebook("离线"));
      expect(await desk.page.locator("ty-notice").count()).toBe(0);
    });

    it("gives unsaved work back after the browser was closed", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.trust();
      await desk.send({type: "working", working: '{"g":0.05}'});
      await desk.stopServer();
      await desk.type(notebook("没来得及"));
      await desk.state("有改动").waitFor();
      await desk.page.goto("about:blank");
      await desk.restartServer();
      await desk.open();
      await desk.entry("有未保存的改动").waitFor();
      await desk.entry("有未保存的改动").click();
      await desk.notice("已恢复上次没有保存的改动").waitFor();
      expect(await desk.told()).toMatchObject([{type: "open", text: notebook("没来得及"), working: '{"g":0.05}'}]);
      await desk.state("已保存").waitFor();
      expect(await onDisk(desk)).toBe(notebook("没来得及"));
      await desk.page.getByRole("button", {name: "知道了"}).click();
      expect(await desk.page.locator("ty-notice").count()).toBe(0);
    });

    it.each([
      ["用我的", "我的"],
      ["用文件里的", "别处"],
    ])("never writes over a file changed elsewhere; “%s” decides", async (button, title) => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      await writeFile(join(desk.folder, "plan.html"), notebook("别处"));
      await desk.type(notebook("我的"));
      await desk.notice("文件在别处被改动过").waitFor();
      await desk.state("保存失败").waitFor();
      expect(await onDisk(desk)).toBe(notebook("别处"));
      await desk.page.getByRole("button", {name: button}).click();
      await desk.state("已保存").waitFor();
      expect(await onDisk(desk)).toBe(notebook(title));
      expect(await (await desk.frame()).locator("textarea").inputValue()).toBe(notebook(title));
    });

    it.each([
      ["用我的", "我的"],
      ["用文件里的", "别处"],
    ])("asks on opening when both have changed; “%s” decides", async (button, title) => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      await desk.stopServer();
      await desk.type(notebook("我的"));
      await desk.state("有改动").waitFor();
      await desk.page.goto("about:blank");
      await writeFile(join(desk.folder, "plan.html"), notebook("别处"));
      await desk.restartServer();
      await desk.open("plan.html");
      await desk.page.getByText("有两份不同的内容").waitFor();
      expect(await desk.page.locator("iframe").count()).toBe(0);
      await desk.page.getByRole("button", {name: button}).click();
      expect(await (await desk.frame()).locator("textarea").inputValue()).toBe(notebook(title));
      await desk.state("已保存").waitFor();
      expect(await onDisk(desk)).toBe(notebook(title));
    });

    it("stops at the door of another folder", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      const other = await makeFolder({"plan.html": notebook("另一个")});
      await desk.restartServer(other);
      await desk.type(notebook("我的"));
      await desk.notice("这个地址现在打开的是另一个文件夹").waitFor();
      expect(await readFile(join(other, "plan.html"), "utf8")).toBe(notebook("另一个"));
      await removeFolder(other);
    });

    it("can be undone when a notebook has destroyed its own source", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      await desk.send({type: "changed", text: ""});
      await eventually(async () => expect(await onDisk(desk)).toBe(""));
      await desk.state("已保存").click();
      await desk.page.getByRole("button", {name: /^恢复 今天/}).click();
      await eventually(async () => expect(await onDisk(desk)).toBe(files["plan.html"]));
      expect(await (await desk.frame()).locator("textarea").inputValue()).toBe(files["plan.html"]);
    });

    it("warns on closing only when something would be lost", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      await desk.frame();
      const warned: string[] = [];
      desk.page.on("dialog", (dialog) => {
        warned.push(dialog.type());
        void dialog.accept();
      });
      await desk.stopServer();
      await (await desk.frame()).locator("textarea").press("x");
      await desk.state("保存失败").waitFor();
      await desk.page.evaluate(
        "Storage.prototype.setItem = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
      );
      await (await desk.frame()).locator("textarea").press("y");
      await desk.notice("改动没能记在浏览器里，请不要关闭这个页面。").waitFor();
      // Leaving it for another notebook is refused as well.
      await desk.entry("能源与碳").click();
      await desk.page.waitForURL(/#\/plan\.html$/);
      await desk.page.goto("about:blank");
      expect(warned).toEqual(["beforeunload"]);
      await desk.restartServer();
      await desk.open("plan.html");
      await (await desk.frame()).locator("textarea").press("x");
      await desk.page.goto("about:blank");
      expect(warned).toEqual(["beforeunload"]);
    });
  });

  describe("the screen", () => {
    it("remembers language, appearance and whether the list is unfolded", async () => {
      const desk = await setDesk();
      await desk.open("plan.html");
      const root = desk.page.locator("html");
      expect([await root.getAttribute("lang"), await root.getAttribute("data-theme")]).toEqual(["zh-CN", null]);
      await desk.page.getByRole("button", {name: "外观：跟随系统"}).click();
      await desk.page.getByRole("button", {name: "外观：浅色"}).click();
      await desk.page.getByRole("button", {name: "Switch to English"}).click();
      await desk.page.getByRole("button", {name: "Fold the list of notebooks"}).click();
      await desk.page.reload();
      await desk.frame();
      expect([await root.getAttribute("lang"), await root.getAttribute("data-theme")]).toEqual(["en", "dark"]);
      expect(await desk.page.locator("ty-files").count()).toBe(0);
      await desk.page.getByRole("button", {name: "Show the list of notebooks"}).click();
      await desk.page.locator("ty-files").waitFor();
      expect(await desk.page.title()).toBe("长治市规划 · Tuiyan");
    });

    it("puts the list into a drawer where it is narrow; Esc closes it and gives the focus back", async () => {
      const desk = await setDesk(files, {viewport: {width: 800, height: 700}});
      await desk.open("plan.html");
      await desk.frame();
      expect(await desk.page.locator("ty-files a").first().isVisible()).toBe(false);
      const toggle = desk.page.locator("ty-bar [data-intent=files]");
      await toggle.focus();
      await desk.page.keyboard.press("Enter");
      await desk.entry("能源与碳").waitFor();
      expect(await toggle.getAttribute("aria-expanded")).toBe("true");
      // Esc closes one thing at a time.
      await desk.page.getByRole("button", {name: "新建笔记本"}).click();
      await desk.page.locator("ty-new-notebook input").press("Escape");
      await desk.page.locator("ty-new-notebook").waitFor({state: "detached"});
      expect(await desk.entry("能源与碳").isVisible()).toBe(true);
      await desk.page.keyboard.press("Escape");
      await desk.entry("能源与碳").waitFor({state: "hidden"});
      const focused =
        "document.querySelector('ty-workspace').shadowRoot.activeElement?.shadowRoot?.activeElement?.dataset.intent";
      expect(await desk.page.evaluate(focused)).toBe("files");
      await desk.page.keyboard.press("Enter");
      await desk.entry("能源与碳").click();
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
      await desk.entry("能源与碳").waitFor({state: "hidden"});
    });

    it("fits a phone", async () => {
      const desk = await setDesk(files, {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
      await desk.open();
      await desk.entry("长治市规划").tap();
      await desk.frame();
      await desk.send({type: "changed", text: notebook("一个长得无论如何也放不进手机屏幕顶栏里去的标题")});
      await desk.send({type: "status", running: 1, errors: 12});
      await desk.page.locator("h1", {hasText: "一个长得"}).waitFor();
      const bar = await desk.page.locator("ty-bar header").boundingBox();
      expect(bar?.height).toBe(44);
      const width = await desk.page.evaluate("document.scrollingElement.scrollWidth");
      expect(width).toBe(390);
      for (const button of await desk.page.locator("ty-bar button:visible").all()) {
        const box = await button.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
        expect(box?.height).toBeGreaterThanOrEqual(44);
      }
      expect((await desk.page.locator("h1").boundingBox())?.width).toBeGreaterThan(60);
    });

    it("opens the only notebook of a folder at once, and not again once the list was asked for", async () => {
      const desk = await setDesk({"city.html": files["plan.html"]});
      await desk.open();
      await desk.page.waitForURL(/#\/city\.html$/);
      await desk.page.evaluate(() => {
        location.hash = "#/";
      });
      await desk.page.getByText("从列表中选一个笔记本").waitFor();
      expect(new URL(desk.page.url()).hash).toBe("#/");
    });

    it("can be used by keyboard alone, with the focus in sight", async () => {
      const desk = await setDesk();
      await desk.open();
      await desk.entry("能源与碳").waitFor();
      const stops: string[] = [];
      for (let i = 0; i < 9; ++i) {
        await desk.page.keyboard.press("Tab");
        const [name, outline] = await desk.page.evaluate<[string, string]>(`(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const {outlineStyle, outlineWidth} = getComputedStyle(element);
          return [element.getAttribute("aria-label") ?? element.textContent.trim(), outlineStyle + " " + outlineWidth];
        })()`);
        stops.push(name);
        expect(outline, name).toBe("solid 2px");
      }
      expect(stops.map((stop) => stop.split(/\s/)[0])).toEqual([
        "EN",
        "外观：跟随系统",
        "设置",
        "新建笔记本",
        "更多操作",
        "筛选笔记本",
        "长治市规划",
        "changzhi",
        "能源与碳",
      ]);
      await desk.page.keyboard.press("Enter");
      await desk.page.locator("h1", {hasText: "能源与碳"}).waitFor();
    });

    it.each([
      ["zh", "light", 1440],
      ["en", "dark", 1440],
      ["zh", "dark", 390],
    ] as const)("has nothing for axe to find in %s, %s, %i px wide", async (language, colorScheme, width) => {
      const desk = await setDesk(files, {viewport: {width, height: 900}, colorScheme});
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      const check = async (what: string) => {
        await desk.page.waitForTimeout(150);
        await desk.page.evaluate(axe);
        const found = await desk.page.evaluate<string[]>(
          "axe.run(document, {iframes: false, resultTypes: ['violations']}).then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes.map(({html}) => html).join(' ')))",
        );
        expect(found, what).toEqual([]);
      };
      await desk.open();
      await desk.entry("长治市规划").waitFor();
      if (language === "en") await desk.page.getByRole("button", {name: "Switch to English"}).click();
      await check("nothing open");
      await desk.page.locator("ty-files .head button").first().click();
      await check("a new notebook");
      await desk.page.keyboard.press("Escape");
      await desk.page.locator("ty-files .more").click();
      await check("the menu of the list");
      await desk.page.keyboard.press("Escape");
      await desk.entry("长治市规划").press("m");
      await desk.page.locator("ty-question dialog[open]").waitFor();
      await check("a question");
      await desk.page.keyboard.press("Escape");
      await desk.entry("能源与碳").press("Delete");
      await desk.page.locator("ty-files ty-notice").waitFor();
      await check("a removal");
      await desk.page.locator("ty-files ty-notice button").first().press("Enter");
      await desk.entry("能源与碳").press("b");
      await desk.page.locator("ty-bin-dialog dialog[open]").waitFor();
      await check("the bin");
      await desk.page.keyboard.press("Escape");
      await desk.page.getByRole("button", {name: language === "zh" ? "知道了" : "Dismiss"}).click();
      await desk.entry("长治市规划").click();
      await desk.frame();
      await desk.send({type: "status", running: 1, errors: 2});
      await check("open");
      await desk.stopServer();
      await desk.send({type: "changed", text: notebook("改")});
      await desk.page.locator("ty-notice").waitFor();
      await check("not saved");
      await desk.page.locator("ty-save-state button").click();
      await check("versions");
      await desk.page.keyboard.press("Escape");
      if (width < 900) {
        await desk.page.locator("ty-bar [data-intent=files]").click();
        await check("drawer");
      }
    });
  });
});

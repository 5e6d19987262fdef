import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, test as base, type BrowserContext, type FrameLocator, type Page} from "@playwright/test";
import {letRun, notebookOf} from "./workspace.js";
import {freePort} from "../free-port.js";

/** How long a text must have been on the screen to count as accepted, ms. */
const ACCEPTED = 100;

/** The text of the notebook that all begin with. */
export const before = notebookOf("1 + 1", {mode: "text/markdown", text: "# 结尾"});

/** A folder with a notebook, its server as a process that can be killed, and a browser. */
export class Desk {
  readonly context: BrowserContext;
  readonly folder: string;
  readonly port: number;
  #server: ChildProcess | undefined;

  private constructor(context: BrowserContext, folder: string, port: number) {
    this.context = context;
    this.folder = folder;
    this.port = port;
  }

  static async set(context: BrowserContext): Promise<Desk> {
    const folder = await mkdtemp(join(tmpdir(), "tuiyan-fault-"));
    const desk = new Desk(context, folder, await freePort());
    await desk.write(before);
    await desk.start();
    return desk;
  }

  get address(): string {
    return `http://localhost:${this.port}/`;
  }

  async start(folder = this.folder): Promise<void> {
    const args = [resolve("dist/cli/tuiyan.js"), "serve", folder, "--port", String(this.port), "--no-open"];
    const server = spawn(process.execPath, args, {stdio: ["ignore", "pipe", "inherit"]});
    this.#server = server;
    await once(server.stdout, "data");
  }

  /** Without a warning; what it was at is left as it was. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  }

  /** The server takes what it is sent and does nothing, until it goes on. */
  hold(): void {
    this.#server?.kill("SIGSTOP");
  }

  goOn(): void {
    this.#server?.kill("SIGCONT");
  }

  write(text: string, name = "a.html"): Promise<void> {
    return writeFile(join(this.folder, name), text);
  }

  read(name = "a.html"): Promise<string> {
    return readFile(join(this.folder, name), "utf8").catch(() => "");
  }

  /** The file holds the text before long. */
  async saved(text: string, name = "a.html"): Promise<void> {
    await expect.poll(() => this.read(name), {timeout: 40_000}).toContain(text);
  }

  async clear(): Promise<void> {
    this.goOn();
    await this.kill();
    await rm(this.folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  }
}

/** A tab with a notebook open in it. */
export class Tab {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator("iframe");
  }

  static async open(desk: Desk, name = "a.html"): Promise<Tab> {
    const tab = new Tab(await desk.context.newPage());
    await tab.go(desk, name);
    return tab;
  }

  async go({address}: Desk, name = "a.html"): Promise<void> {
    await this.page.goto(`${address}#/${name}`);
  }

  cell(id = 1) {
    return this.frame.locator(`#cell-${id}`);
  }

  /** Lets run what was written elsewhere, as all notebooks here are. */
  async trust(): Promise<void> {
    await this.cell().waitFor({state: "attached"});
    await letRun(this.page);
  }

  async edit(id = 1): Promise<void> {
    await this.trust();
    const content = this.cell(id).locator(".cm-content");
    if ((await content.count()) === 0) await this.cell(id).locator(".toggle").click();
    await content.click();
    await this.page.keyboard.press("ControlOrMeta+End");
  }

  /** Types at the end of a cell, and lets what was typed be seen for as long as it takes to be accepted. */
  async type(text: string, id = 1): Promise<void> {
    await this.edit(id);
    await this.page.keyboard.type(text);
    await expect(this.cell(id).locator(".cm-content")).toContainText(text);
    await this.page.waitForTimeout(ACCEPTED);
  }

  /** The text is in the notebook on screen. */
  async shows(text: string, id = 1): Promise<void> {
    await this.edit(id);
    await expect(this.cell(id).locator(".cm-content")).toContainText(text);
  }

  async says(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect(this.page.locator("ty-notice").getByText(text).first()).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole("button", {name, exact: true}).first().click();
  }

  /** As when the system runs out of memory. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent("crash");
    session.send("Page.crash").catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

export const test = base.extend<{desk: Desk}>({
  desk: async ({context}, use) => {
    const desk = await Desk.set(context);
    await use(desk);
    for (const page of context.pages()) await page.close();
    await desk.clear();
  },
});

export {expect};

import {copyFile, mkdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {chromium as playwright, type Browser, type BrowserContext, type Frame, type Page} from "playwright";
import {build} from "vite";
import {startServer, type RunningServer} from "../../src/server/start.js";
import {chromium, chromiumArguments} from "../chromium.js";
import {notebookKit} from "../../vite.config.js";
import {makeFolder, removeFolder} from "../server/fixture.js";
import {freePort} from "../free-port.js";

export function launchBrowser(): Promise<Browser> {
  return playwright.launch({executablePath: chromium ?? "", headless: true, args: chromiumArguments});
}

/** The workspace as it is built, with the stand-in for the page of a notebook. */
export async function buildSite(): Promise<string> {
  const site = await makeFolder();
  // Else it would be built with Lit for developers.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: false,
      root: resolve("."),
      logLevel: "error",
      plugins: [notebookKit()],
      build: {outDir: site, emptyOutDir: true},
    });
  } finally {
    process.env.NODE_ENV = mode;
  }
  await mkdir(join(site, "page"));
  await copyFile("tests/workspace/stand-in-page.js", join(site, "page/page.js"));
  return site;
}

/** A folder, its server, and a browser window on it. */
export class Desk {
  readonly folder: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** What the browser said of pages that misbehave. */
  readonly complaints: readonly string[];
  readonly #site: string;
  readonly #port: number;
  #server: RunningServer | undefined;

  private constructor(site: string, folder: string, page: Page, server: RunningServer, complaints: readonly string[]) {
    this.#site = site;
    this.folder = folder;
    this.page = page;
    this.context = page.context();
    this.#server = server;
    this.#port = server.port;
    this.address = server.address;
    this.complaints = complaints;
  }

  static async set(
    browser: Browser,
    site: string,
    files: Readonly<Record<string, string>>,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<Desk> {
    const folder = await makeFolder(files);
    const templates = resolve("notebooks");
    const server = await startServer({folder, templates, site, port: await freePort(), strictPort: true});
    const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: "zh-CN", ...options});
    const page = await context.newPage();
    // A reader who keeps the list unfolded; a choice made later counts over it.
    await page.addInitScript(() => {
      // The frame of a page has no storage.
      if (window.top !== window || location.protocol !== "http:" || localStorage.length > 0) return;
      localStorage.setItem("tuiyan:preferences", '{"language":"zh","theme":"system","files":true}');
    });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    return new Desk(site, folder, page, server, complaints);
  }

  async open(path = ""): Promise<void> {
    await this.page.goto(`${this.address}#/${path.split("/").map(encodeURIComponent).join("/")}`);
  }

  /** The frame that shows the notebook's text. */
  async frame(): Promise<Frame> {
    const iframe = await this.page.waitForSelector("iframe");
    const frame = await iframe.contentFrame();
    if (!frame) throw new Error("the iframe has no document");
    await frame.waitForFunction("globalThis.standIn?.messages.some(({type}) => type === 'open')");
    return frame;
  }

  /** Lets run what was written elsewhere, as all notebooks here are. */
  async trust(): Promise<void> {
    await this.frame();
    await this.page.getByRole("button", {name: "信任并运行"}).click();
  }

  async type(text: string): Promise<void> {
    await (await this.frame()).locator("textarea").fill(text);
  }

  /** Sends a message as the page does, or as a cell that has got hold of the port. */
  async send(message: unknown): Promise<void> {
    await (await this.frame()).evaluate(`standIn.port.postMessage(${JSON.stringify(message)})`);
  }

  /** What the page has been told. */
  async told(): Promise<readonly {readonly type: string}[]> {
    return (await this.frame()).evaluate("standIn.messages");
  }

  state(text: string) {
    return this.page.locator("ty-save-state button", {hasText: text});
  }

  notice(text: string) {
    return this.page.locator("ty-notice", {hasText: text});
  }

  entry(text: string) {
    return this.page.locator("ty-files a", {hasText: text});
  }

  async stopServer(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async restartServer(folder = this.folder): Promise<void> {
    await this.stopServer();
    this.#server = await startServer({folder, site: this.#site, port: this.#port, strictPort: true});
  }

  async clear(): Promise<void> {
    await this.context.close();
    await this.stopServer();
    await removeFolder(this.folder);
  }
}

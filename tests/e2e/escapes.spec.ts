import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {expect, type Frame, type Page} from "@playwright/test";
import {holds, leavingWays, networkWays} from "./escapes.js";
import {notebookOf, test} from "./workspace.js";

/** Somebody on this machine whom nothing may reach. */
class Stranger {
  /** The ways by which a request came, in their order. */
  readonly reached: string[] = [];
  connections = 0;
  readonly #server: Server;
  readonly address: string;

  private constructor(server: Server) {
    this.#server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("connection", () => (this.connections += 1));
    for (const event of ["request", "upgrade"] as const)
      server.on(event, ({url = ""}: {url?: string}) =>
        this.reached.push(decodeURIComponent(url.slice(1).split("?")[0] ?? "")),
      );
  }

  static async meet(): Promise<Stranger> {
    const server = createServer((_, response) => {
      response.writeHead(200, {"Access-Control-Allow-Origin": "*", "Content-Type": "text/html"}).end("<p>elsewhere");
    });
    server.on("upgrade", (_, socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new Stranger(server);
  }

  url(way: string): string {
    return `${this.address}/${encodeURIComponent(way)}`;
  }

  leave(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Tries a way and swallows what it says. */
const tried = (code: string) => `(async () => { ${code} })().catch(() => undefined);`;

/** A cell for each way to the network, and one that tries to get hold of things and shows what it got. */
function notebook(stranger: Stranger): string {
  const attempts = Object.entries(networkWays).map(([way, code]) => tried(code(stranger.url(way))));
  const looks = Object.entries(holds).map(
    ([name, code]) =>
      `[${JSON.stringify(name)}, Promise.race([(async () => { ${code} })().then(() => "open", () => "closed"), new Promise((done) => setTimeout(done, 3000, "closed"))])]`,
  );
  return notebookOf(
    ...attempts,
    `const held = await Promise.all([\n${looks.join(",\n")}\n].map(async ([name, got]) => [name, await got]));\ndisplay(html\`<pre id=held>\${JSON.stringify(held)}</pre>\`);`,
  );
}

/** What cells got hold of, once all have had their time. */
async function gotHold(page: Page): Promise<string[]> {
  const text = await page.frameLocator("iframe").locator("#held").textContent({timeout: 60_000});
  const held = JSON.parse(text ?? "[]") as [string, string][];
  expect(held).toHaveLength(Object.keys(holds).length);
  await page.waitForTimeout(3000);
  return held.filter(([, got]) => got !== "closed").map(([name]) => name);
}

/** Has the page in the frame tried to leave; gives what could be told of the shell before and after. */
async function leave(page: Page, stranger: Stranger, reopen: () => Promise<unknown>): Promise<void> {
  for (const [way, code] of Object.entries(leavingWays)) {
    await reopen();
    const frame: Frame | undefined = page.frames().find((each) => each !== page.mainFrame());
    await frame?.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
    await page.waitForTimeout(300);
  }
}

test("the ways are ways: without protection they reach somebody", async ({page}) => {
  const stranger = await Stranger.meet();
  await page.goto(stranger.url("start"));
  await page.mouse.click(9, 9);
  for (const [way, code] of Object.entries(networkWays))
    await page.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
  await page.waitForTimeout(3000);
  const reached = new Set(stranger.reached);
  const effective = Object.keys(networkWays).filter((way) => reached.has(way));
  console.log(
    `escapes: ${effective.length} of ${Object.keys(networkWays).length} ways reach the network without protection; not: ${Object.keys(
      networkWays,
    )
      .filter((way) => !reached.has(way))
      .join(", ")}`,
  );
  expect(effective.length).toBeGreaterThanOrEqual(40);
  stranger.leave();
});

test("a cell of a served notebook reaches nobody, gets hold of nothing and leads nowhere", async ({
  page,
  workspace,
  context,
}) => {
  test.slow();
  const stranger = await Stranger.meet();
  await workspace.write("a.html", notebook(stranger));
  await workspace.write("leave.html", notebookOf("1 + 1"));
  await workspace.open("a.html");
  const before = await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())");
  expect(await gotHold(page)).toEqual([]);
  const address = page.url();
  expect(await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())")).toBe(before);
  await leave(page, stranger, () => workspace.open("a.html").then(() => workspace.open("leave.html")));
  expect(new URL(page.url()).origin).toBe(new URL(address).origin);
  expect(context.pages()).toHaveLength(1);
  expect(stranger.reached).toEqual([]);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

test("a served notebook cannot even connect ahead", async ({page, workspace}) => {
  const stranger = await Stranger.meet();
  await workspace.write(
    "a.html",
    notebookOf(
      `for (const rel of ["preconnect", "dns-prefetch"]) document.head.append(Object.assign(document.createElement("link"), {rel, href: "${stranger.url("ahead")}"}));\ndisplay(html\`<p id=asked>asked</p>\`);`,
    ),
  );
  const frame = await workspace.open("a.html");
  await frame.locator("#asked").waitFor();
  await page.waitForTimeout(2000);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

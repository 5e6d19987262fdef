import {execFile} from "node:child_process";
import {cp, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import type {FrameLocator} from "@playwright/test";
import {axeFaults} from "./axe-faults.js";
import {test as hostedTest} from "./hosted.js";
import {expect, lever, notebookOf, switchLanguage, test} from "./workspace.js";

const run = promisify(execFile);

const sql = (text: string, output?: string) => ({mode: "application/sql", text, ...(output && {output})});

/** The first query of all waits for DuckDB, which a busy machine takes its time to begin. */
const LONG = {timeout: 60_000};

/** A lever, a table that follows it, and what is asked of both: the output is 30 and 40 at first, 12 of it from a file. */
const town = notebookOf(
  `import {lever} from "tuiyan";\nconst growth = view(lever({label: "增速", value: 10, low: 0, high: 100}));`,
  `const 产业 = [{名称: "光电", 产值: 20 + growth}, {名称: "信创", 产值: 40}];`,
  sql('select sum("产值") as 合计 from 产业 where 名称 <> ${"无"}'),
  sql(`select 名称, "产值" - 底数 as 新增 from 产业 join '底数.csv' using (名称) order by 新增`),
  sql("select 1 as a,\n  b\nfrom 产业"),
  {mode: "text/markdown", text: "# 产业"},
  sql("select 城市, 年份 from '城市.parquet' where 年份 = 2021"),
  sql('select max("产值") as 最大 from 产业', "最大"),
  "display(html`<p id=twice>${2 * 最大[0].最大}</p>`);",
);

/** Puts the files beside it that it asks for; one of them is packed as other programs pack. */
async function writeFiles(folder: string): Promise<void> {
  await writeFile(join(folder, "底数.csv"), "名称,底数\n光电,5\n信创,7\n");
  await cp("tests/data/columnar/files/city-zstd.parquet", join(folder, "城市.parquet"));
}

// A module of 34 MB is compiled in each.
test.slow();

const rowsOf = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} ty-rows tbody tr`);

async function readsTheTown(frame: FrameLocator): Promise<void> {
  await expect(rowsOf(frame, 3)).toHaveText("70", LONG);
  await expect(rowsOf(frame, 4)).toHaveText([/光电\s*25/, /信创\s*33/]);
  await expect(rowsOf(frame, 7)).toHaveText(/晋城\s*2,?021/);
  await expect(frame.locator("#twice")).toHaveText("80");
  await lever(frame, "增速").slider.fill("50");
  await expect(rowsOf(frame, 3)).toHaveText("110");
  await expect(frame.locator("#twice")).toHaveText("140");
  await expect(rowsOf(frame, 4)).toHaveText([/信创\s*33/, /光电\s*65/]);
}

test("a query asks the notebook's tables and files, and follows the levers", async ({page, workspace}) => {
  await writeFiles(workspace.folder);
  await workspace.write("town.html", town);
  const frame = await workspace.open("town.html");
  await readsTheTown(frame);
  await expect(frame.locator("#cell-5 .fault")).toContainText("第 2 行：DuckDB不接受这个查询");
  expect(await axeFaults(page)).toEqual([]);
  await switchLanguage(page);
  await expect(frame.locator("#cell-5 .fault")).toContainText("Line 2: DuckDB refuses this query");
  await expect(frame.locator("#cell-3 ty-rows")).toContainText("Rows: 1");
});

test("a query without end is ended by Stop, and by itself, and the next one runs", async ({page, workspace}) => {
  // It goes on and on, and keeps no rows: its time is over before its memory.
  const endless = "select sum(a.range % (b.range + 2)) from range(1000000000000) a, range(1000) b";
  await workspace.write("endless.html", notebookOf("1", sql("select 41 + 1 as answer"), sql(endless)));
  const frame = await workspace.open("endless.html");
  await expect(frame.locator("#cell-3 .fault")).toContainText("单元3连续运行了10秒", LONG);
  await expect(rowsOf(frame, 2)).toHaveText("42", LONG);
  await page.locator("ty-bar").getByRole("button", {name: "运行", exact: true}).click();
  await page.locator("ty-bar").getByRole("button", {name: "停止"}).click();
  await expect(frame.locator("#cell-3 .fault")).toContainText("已由你停止");
});

test("a query reads JSON, Arrow and what Excel in Chinese writes", async ({workspace}) => {
  await writeFile(
    join(workspace.folder, "产值.json"),
    '[{"城市": "长治", "产值": 30}, {"城市": "晋城", "产值": null}]',
  );
  await cp("tests/data/columnar/files/city-zstd.feather", join(workspace.folder, "城市.arrow"));
  // 城市,底数 and 长治,5 in GB18030.
  const gb = [0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0xb5, 0xd7, 0xca, 0xfd, 0x0a, 0xb3, 0xa4, 0xd6, 0xce, 0x2c, 0x35, 0x0a];
  await writeFile(join(workspace.folder, "底数.csv"), Uint8Array.from(gb));
  await writeFile(join(workspace.folder, "乱.csv"), Uint8Array.of(0x89, 0x50, 0xff, 0x00));
  await workspace.write(
    "files.html",
    notebookOf(
      "1",
      sql("select 城市, 产值 - 底数 as 新增 from '产值.json' join '底数.csv' using (城市)"),
      sql("select 城市, 年份 from '城市.arrow' where 年份 = 2021"),
      sql("select * from '乱.csv'"),
    ),
  );
  const frame = await workspace.open("files.html");
  await expect(rowsOf(frame, 2)).toHaveText(/长治\s*25/, LONG);
  await expect(rowsOf(frame, 3)).toHaveText(/晋城\s*2,?021/);
  await expect(frame.locator("#cell-4 .fault")).toContainText("编码认不出");
});

test("a query fetches nothing, and says so", async ({workspace}) => {
  await workspace.write(
    "net.html",
    notebookOf(
      "1",
      sql("install httpfs; load httpfs"),
      sql("select * from read_csv('http://127.0.0.1:9/a.csv')"),
      sql("select * from read_json('a.json')"),
      {mode: "application/sql", text: "set threads = 4"},
    ),
  );
  const frame = await workspace.open("net.html");
  await expect(frame.locator("#cell-2 .fault")).toContainText("扩展“httpfs”", LONG);
  await expect(frame.locator("#cell-3 .fault")).toContainText("这里不联网");
  await expect(frame.locator("#cell-5 .fault")).toContainText("DuckDB不接受这个查询");
});

hostedTest("from any server DuckDB comes by the workspace", async ({page, hosted}) => {
  await page.goto(hosted.address);
  const file = {name: "town.html", mimeType: "text/html", buffer: Buffer.from(town)};
  await page.locator("ty-files input[type=file]").setInputFiles(file);
  await expect(page.locator("ty-files")).toContainText("试验");
  const frame = await hosted.open("town.html");
  await expect(rowsOf(frame, 3)).toHaveText("70", LONG);
  await expect(frame.locator("#twice")).toHaveText("80");
  await lever(frame, "增速").slider.fill("50");
  await expect(rowsOf(frame, 3)).toHaveText("110");
  await expect(frame.locator("#twice")).toHaveText("140");
});

test("a one-file export carries DuckDB, and works offline", async ({page, context, workspace}) => {
  await writeFiles(workspace.folder);
  await workspace.write("town.html", town);
  const out = join(workspace.folder, "one.html");
  await run("node", ["dist/cli/tuiyan.js", "build", join(workspace.folder, "town.html"), "--out", out]);
  await context.setOffline(true);
  await page.goto(pathToFileURL(out).href);
  await readsTheTown(page.frameLocator("iframe"));
});

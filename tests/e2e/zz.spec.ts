import {card, expect, test, notebookOf} from "./workspace.js";
test.only("walk", async ({page, workspace}) => {
  page.on("console", (m) => {if (m.type() === "error") console.log("console:", m.text().slice(0, 300));});
  page.on("pageerror", (e) => console.log("pageerror:", e.message.slice(0, 300)));
  const frame = await workspace.open("changzhi.html");
  await card(frame, "新兴产业占地区生产总值比重，2025").locator("button.value").click();
  await page.waitForTimeout(500);
  await page.screenshot({path: "/tmp/ask/0.png"});
  const tabs = frame.locator("[role=tab]");
  const n = await tabs.count();
  for (let i = 1; i < n; ++i) {
    await tabs.nth(i).click();
    await page.waitForTimeout(2500);
    await page.screenshot({path: `/tmp/ask/${i}.png`});
    console.log(i, await tabs.nth(i).textContent(), await frame.locator("ty-answer .sentence, ty-answer .fault, ty-answer .refusal").allTextContents());
  }
});
test("stranger", async ({page, workspace}) => {
  page.on("pageerror", (e) => console.log("pageerror:", e.message.slice(0, 300)));
  await workspace.write("s.html", notebookOf(`import {lever} from "tuiyan"`, `const price = view(lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20}));
const amount = view(lever({label: {zh: "数量", en: "amount"}, value: 10, low: 0, high: 50}));`, `const revenue = price * amount - 5; display(revenue)`, `const text = "a" + price; const table = [1,2,3].map(year => ({year, value: year * price}))`));
  const frame = await workspace.open("s.html");
  await frame.locator("#cell-3").hover();
  await frame.locator("#cell-3 button.ask").click();
  const tabs = frame.locator("[role=tab]");
  for (let i = 0; i < await tabs.count(); ++i) {
    await tabs.nth(i).click();
    await page.waitForTimeout(1500);
    await page.screenshot({path: `/tmp/ask/s${i}.png`});
    console.log(i, await tabs.nth(i).textContent(), await frame.locator("ty-answer .sentence, ty-answer .fault, ty-answer .refusal").allTextContents());
  }
});

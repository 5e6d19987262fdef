import {expect} from "@playwright/test";
import {test} from "./hosted.js";
import {card, cardValue, drag} from "./workspace.js";

const target = "半导体光电2025年产值目标";
const share = "新兴产业占地区生产总值比重，2025";

test("the flagship opens by itself from a dumb server under a path, and lives", async ({page, hosted}) => {
  await page.goto(hosted.address);
  const frame = page.frameLocator("iframe");
  await expect(card(frame, share)).toContainText("12.21");
  const before = await cardValue(frame, share);
  await drag(page, frame, target, 0.3);
  await expect.poll(() => cardValue(frame, share)).toBeGreaterThan(before);
  expect(hosted.complaints).toEqual([]);
  expect(hosted.asked.every((path) => path.startsWith("/tuiyan/"))).toBe(true);
});

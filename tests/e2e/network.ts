import type {Page} from "@playwright/test";

/** Opens from the settings what the notebook on screen may reach, in either language. */
export async function openNetwork(page: Page): Promise<void> {
  await page.getByRole("button", {name: /^(设置|Settings)$/}).click();
  await page.getByRole("button", {name: /^(这个笔记本可以访问的主机…|Hosts this notebook may reach…)$/}).click();
}

/** Has the reader let the notebook on screen reach a host of this machine. */
export async function allowHost(page: Page, host: string): Promise<void> {
  await openNetwork(page);
  await page.getByLabel("添加主机").fill(host);
  await page.getByRole("button", {name: "允许访问"}).click();
  await page.getByRole("button", {name: "仍然允许"}).click();
  await page.locator("ty-network-mark", {hasText: host}).waitFor();
  await page.keyboard.press("Escape");
}

import {defineConfig} from "@playwright/test";
import {chromium, chromiumArguments} from "./tests/chromium.js";

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // Slow machines are no fault of the product.
  expect: {timeout: 20_000},
  reporter: "list",
  use: {
    launchOptions: {...(chromium && {executablePath: chromium}), args: chromiumArguments},
    viewport: {width: 1440, height: 900},
    locale: "zh-CN",
  },
});

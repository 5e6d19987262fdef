import {defineConfig} from "@playwright/test";
import {chromium, chromiumArguments} from "./tests/chromium.js";

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: "list",
  use: {
    launchOptions: {...(chromium && {executablePath: chromium}), args: chromiumArguments},
    viewport: {width: 1440, height: 900},
    locale: "zh-CN",
  },
});

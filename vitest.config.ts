import {playwright} from "@vitest/browser-playwright";
import {defineConfig} from "vitest/config";
import {chromium, chromiumArguments} from "./tests/chromium.js";
import {notebookKit} from "./vite.config.js";

const node = {
  plugins: [notebookKit()],
  test: {
    name: "node",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/**/*.browser.test.ts", "tests/e2e/**"],
    testTimeout: 30_000,
  },
};

const browser = {
  plugins: [notebookKit()],
  test: {
    name: "browser",
    include: ["tests/**/*.browser.test.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({launchOptions: {...(chromium && {executablePath: chromium}), args: chromiumArguments}}),
      instances: [{browser: "chromium" as const}],
    },
  },
};

export default defineConfig({test: {projects: chromium ? [node, browser] : [node]}});

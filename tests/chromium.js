import {existsSync} from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser that tests run in: the one named by TUIYAN_CHROMIUM, or one found where it usually is. */
export const chromium = [process.env.TUIYAN_CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path));

/** Nothing but the page under test may reach for the network. */
export const chromiumArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium refuses to sandbox itself for root, who runs the tests in a container.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

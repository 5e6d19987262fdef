import {spawnSync} from "node:child_process";
import {chromium} from "./chromium.js";

/** Everything that must hold, in the order in which a fault is cheapest to find. */
const steps = [
  ["npm", "run", "--silent", "types"],
  ["npm", "run", "--silent", "lint"],
  ["npm", "run", "--silent", "build"],
  ["npx", "vitest", "run"],
  ...(chromium ? [["npx", "playwright", "test"]] : []),
];

for (const [command, ...args] of steps) {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const {status} = spawnSync(command, args, {stdio: "inherit", shell: process.platform === "win32"});
  if (status !== 0) process.exit(status ?? 1);
}

if (!chromium) {
  console.error(`
================================================================================
SKIPPED: everything that runs in a browser (components and journeys), because no
Chromium was found. To run it:  apt-get install chromium fonts-noto-cjk
or name one:                    TUIYAN_CHROMIUM=/path/to/chromium npm test
================================================================================`);
  if (process.env.TUIYAN_REQUIRE_BROWSER) process.exit(1);
}

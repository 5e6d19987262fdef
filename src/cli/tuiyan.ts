#!/usr/bin/env node
import packageJson from "../../package.json" with {type: "json"};
import {run} from "./run.js";

const output = {out: (text: string) => process.stdout.write(text), error: (text: string) => process.stderr.write(text)};

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

// Setting the code rather than exiting lets long output through a pipe to its end.
process.exitCode = await run(process.argv.slice(2), output, packageJson.version);

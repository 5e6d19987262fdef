#!/usr/bin/env node
import packageJson from "../../package.json" with {type: "json"};
import {run} from "./run.js";

const output = {out: (text: string) => process.stdout.write(text), error: (text: string) => process.stderr.write(text)};

// Setting the code rather than exiting lets long output through a pipe to its end.
process.exitCode = await run(process.argv.slice(2), output, packageJson.version);

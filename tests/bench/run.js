import {build} from "vite";

// Built as the product is, so that what is timed is what runs.
await build({
  configFile: false,
  logLevel: "warn",
  build: {ssr: "tests/bench/bench.ts", outDir: "dist/bench", emptyOutDir: true, target: "node20", minify: false},
});
const {bench} = await import("../../dist/bench/bench.js");
await bench();

import {defineConfig} from "vite";

export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist/cli",
    target: "node20",
    rollupOptions: {input: {tuiyan: "src/cli/tuiyan.ts"}},
  },
});

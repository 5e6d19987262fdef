import {packedPart, scriptAddress} from "./parts.js";

/** The beginning of a one-file export: unpacks the page and runs it. */
async function start(): Promise<void> {
  const script = document.createElement("script");
  script.src = await scriptAddress(packedPart("page.js") ?? "");
  document.head.append(script);
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.append(
    `✕ 这个文件打不开，请换用新版浏览器。This file cannot be opened; use a current browser. (${reason})`,
  );
});

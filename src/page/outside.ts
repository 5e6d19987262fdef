import {MAX_PRINTED, printDocument} from "./print-frame.js";

/** The page around the frame of a one-file export: it prints what the frame asks it to, as the sandbox has no dialogs. */
addEventListener("message", ({data, source}: MessageEvent<unknown>) => {
  if (source === null || source !== document.querySelector("iframe")?.contentWindow) return;
  if (typeof data !== "object" || data === null || !("print" in data)) return;
  const {print} = data;
  if (typeof print === "string" && print.length <= MAX_PRINTED) printDocument(print);
});

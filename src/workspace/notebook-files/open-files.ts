import "./module-questions.js";
import {NotebookFiles, type NotebookFilesOptions} from "./notebook-files.js";

/** How often it is looked whether files have changed, ms. */
const LOOK_INTERVAL = 2000;

/** Looks at the files now and then, as long as the notebook is open and anybody sees it. */
export function openFiles({signal, ...options}: NotebookFilesOptions & {readonly signal: AbortSignal}): NotebookFiles {
  const files = new NotebookFiles(options);
  const seen = () => {
    if (document.visibilityState === "visible") void files.look();
  };
  const timer = setInterval(seen, LOOK_INTERVAL);
  document.addEventListener("visibilitychange", seen, {signal});
  signal.addEventListener("abort", () => clearInterval(timer));
  return files;
}

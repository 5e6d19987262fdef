import {FileError} from "../base/file-error.js";
import {today} from "../base/today.js";
import {fileName} from "../export/file-name.js";
import {toOneFile} from "../export/one-file.js";
import {fromBase64, unpackText} from "../export/pack.js";
import {locale} from "../i18n/locale.js";
import {setLanguage} from "./appearance.js";
import {known} from "./commands/known.js";
import {download} from "./download.js";
import {OneFileBar} from "./elements/one-file-bar.js";
import type {PageElement} from "./elements/page.js";
import {FullScreen} from "./full-screen.js";
import {packContent, unpackContent, type OneFileContent} from "./one-file-content.js";
import {CONTENT, packedPart, packedParts} from "./parts.js";

/** Opens the notebook that the document itself carries. Whatever is changed is kept by saving a copy of the document. */
export async function openOneFile(page: PageElement, packed: string): Promise<void> {
  const {title, date, language, text, working, files} = await unpackContent(packed);
  setLanguage(language);
  page.files = (name) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (file === undefined) return Promise.reject(new FileError("no-folder", name));
    return Promise.resolve(new Blob([fromBase64(file)]));
  };
  const bar = new OneFileBar();
  Object.assign(bar, {heading: title, date});
  const screen = new FullScreen(() => page.endPresent());
  bar.addEventListener("ty-present", () => {
    screen.enter();
    void page.present();
  });
  page.addEventListener("ty-briefing-end", () => screen.leave());
  bar.addEventListener("ty-print-out", () => void page.print());
  // The page around the frame does it, as the sandbox has no dialogs.
  page.addEventListener("ty-print", ({html}) => window.parent.postMessage({print: html}, "*"));
  document.body.prepend(bar);
  keepCopies(page, bar, {title, text, working, files});
  page.open(text, working);
}

/** Follows what is changed, and saves it as a copy of the document when asked. */
function keepCopies(page: PageElement, bar: OneFileBar, first: Omit<OneFileContent, "date" | "language">): void {
  let now = first;
  const change = (changed: Partial<typeof now>) => {
    now = {...now, ...changed};
    bar.keeping = "changed";
  };
  page.addEventListener("ty-text", ({text}) => change({text}));
  page.addEventListener("ty-working", ({working}) => change({working}));
  const save = () => {
    void saveCopy({...now, date: today(), language: locale.language}).then(() => (bar.keeping = "kept"));
  };
  bar.addEventListener("ty-save-copy", save);
  page.writing.commands.add([
    {...known.save, run: save},
    {...known.print, run: () => void page.print()},
    {...known.stop, run: () => page.stop()},
  ]);
}

async function saveCopy(content: OneFileContent): Promise<void> {
  const {title, date, language} = content;
  const html = await toOneFile({
    title,
    language,
    outside: await unpackText(packedPart("outside.js") ?? ""),
    start: textOf("start"),
    style: textOf("style"),
    packed: {...packedParts(), [CONTENT]: await packContent(content)},
  });
  download(new Blob([html], {type: "text/html"}), fileName({title, date}, "html"));
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

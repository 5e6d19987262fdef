import {module, moduleFile} from "../i18n/errors/module.js";
import {learn} from "../i18n/errors.js";
import {t} from "../i18n/locale.js";
import {filesChanged} from "../i18n/modules.js";
import {ModuleError} from "../kernel/modules/module-error.js";
import {ModuleLoader, type ModuleLoaderOptions} from "../kernel/modules/module-loader.js";
import {besideName, isBeside} from "../kernel/modules/names.js";
import type {RunWatch} from "../kernel/run-watch.js";
import {bundles} from "./bundles.js";
import type {FileSource} from "./file-attachment.js";
import type {Session} from "./session/session.js";

learn({ModuleError: module, FileError: moduleFile});

/** How long it is said that files have changed, ms. */
const SAID = 8000;

export interface ModulesOptions extends Pick<ModuleLoaderOptions, "load"> {
  readonly files: FileSource;
  readonly watch: RunWatch;
}

/** The modules beside a notebook. They are modules of the browser's own, at addresses that only this page knows. */
export function createModules({files, load, watch}: ModulesOptions): ModuleLoader {
  return new ModuleLoader({
    read: async (name) => textOf(await files(name, "module"), name),
    compilers: () => bundles.compilers(),
    load,
    watch: (file) => watch.join(file),
    place: (code) => URL.createObjectURL(new Blob([code], {type: "text/javascript"})),
    // Written out, it would be taken for an import of this script's own.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    evaluate: new Function("address", "return import(address)") as (address: string) => Promise<object>,
  });
}

async function textOf(blob: Blob, file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(await blob.arrayBuffer());
  } catch (error) {
    throw new ModuleError("not-text", `not UTF-8: ${file}`, {file}, {cause: error});
  }
}

/** Runs the cells again that read these files or modules, which have changed, and says so. */
export async function runReaders(
  page: HTMLElement & {readonly session: Session | undefined},
  names: readonly string[],
) {
  const {session} = page;
  if (!session) return;
  const changed = new Set(names);
  const modules = await session.imports.modules();
  const readers: number[] = [];
  for (const [id, {files, imports}] of session.kernel.graph.reading)
    if (files.some((file) => changed.has(file)) || (await anyNeeds(modules, imports, changed))) readers.push(id);
  modules.drop(names);
  for (const id of readers) session.kernel.run(id, {kind: "changed", names});
  if (readers.length > 0) say(page, t(filesChanged(names, readers.length)));
}

async function anyNeeds(
  modules: ModuleLoader,
  imports: readonly string[],
  changed: ReadonlySet<string>,
): Promise<boolean> {
  for (const specifier of imports)
    if (isBeside(specifier) && (await modules.needs(besideName("", specifier), changed))) return true;
  return false;
}

/** In the place of what was said before. */
function say(page: HTMLElement, text: string): void {
  const main = page.querySelector(".page-main") ?? page;
  main.querySelector(".page-toast[data-files]")?.remove();
  const toast = document.createElement("div");
  toast.className = "page-toast";
  toast.role = "status";
  toast.dataset.files = "";
  toast.textContent = text;
  main.append(toast);
  setTimeout(() => toast.remove(), SAID);
}

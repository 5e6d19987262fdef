import type {Load} from "../../kernel/imports.js";
import type {ModuleLoader} from "../../kernel/modules/module-loader.js";
import {isBeside} from "../../kernel/modules/names.js";
import {bundles} from "../bundles.js";
import type {FileSource} from "../file-attachment.js";
import {moduleName} from "../module-name.js";
import {across} from "../what-if/across.js";
import type {WhatIfHost} from "../what-if/host.js";
import type {AskSpec} from "../what-if/pinned-cell.js";

export interface ImportsOptions {
  /** Gives what belongs to no notebook. */
  readonly load: Load;
  /** Gives the files beside the notebook. */
  readonly files: FileSource;
}

/** What the cells of a notebook import: modules beside it, and of what is ours some that belongs to this notebook. */
export class CellImports {
  readonly #host: WhatIfHost;
  readonly #options: ImportsOptions;
  /** The modules beside the notebook, once any was asked for. */
  beside: ModuleLoader | undefined;

  constructor(host: WhatIfHost, options: ImportsOptions) {
    this.#host = host;
    this.#options = options;
  }

  readonly load: Load = async (specifier) => {
    if (isBeside(specifier)) return (await this.modules()).load(specifier);
    const module = await this.#options.load(specifier);
    const host = this.#host;
    switch (moduleName(specifier)) {
      case "tuiyan":
        return {...(module as object), across: (name: string) => across(host, name)};
      case "tuiyan/ask": {
        const {askElement} = module as Awaited<ReturnType<typeof bundles.ask>>;
        const {targetsElement} = await bundles.scenarios();
        return {
          ask: (name: string, spec: AskSpec) => askElement(host, name, spec),
          targetTable: () => targetsElement(host),
        };
      }
      default:
        return module;
    }
  };

  /** The modules beside the notebook; what reads them is loaded with the first. */
  async modules(): Promise<ModuleLoader> {
    const {createModules} = await bundles.modules();
    const {files} = this.#options;
    return (this.beside ??= createModules({files, load: this.load, watch: this.#host.kernel.watch}));
  }
}

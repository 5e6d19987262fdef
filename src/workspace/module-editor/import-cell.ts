import {transpileTypeScript} from "../../kernel/compilers.js";
import {ModuleError} from "../../kernel/modules/module-error.js";
import {readModule} from "../../kernel/modules/read-module.js";

/**
 * A cell that imports all that a module exports by name; undefined where there is nothing, or it cannot be read.
 * @param name the module's path from where the notebook is
 */
export function importCell(name: string, text: string): string | undefined {
  try {
    const names = [...readModule(name, text, transpileTypeScript).exports].filter((each) =>
      /^[\p{ID_Start}$_]/u.test(each),
    );
    const own = names.filter((each) => each !== "default");
    return own.length === 0 ? undefined : `import {${own.join(", ")}} from ${JSON.stringify(`./${name}`)};`;
  } catch (error) {
    if (error instanceof ModuleError) return undefined;
    throw error;
  }
}

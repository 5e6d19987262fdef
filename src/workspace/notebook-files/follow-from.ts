import {transpileTypeScript} from "../../kernel/compilers.js";
import {followModules} from "../../kernel/modules/follow-modules.js";

/** Reads a module, and all that it imports. */
export async function followFrom(name: string, read: (name: string) => Promise<string>): Promise<void> {
  await followModules([name], read, transpileTypeScript);
}

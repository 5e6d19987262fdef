import {link, rename, unlink} from "node:fs/promises";
import {errnoOf} from "./disk-error.js";

/**
 * Gives a file a name that nothing has yet: a rename alone would replace what is there, a link does not; some disks (USB
 * sticks) know no links. While it lasts the file may have both names, never none.
 * @throws an EEXIST error when the name is taken
 */
export async function renameToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errnoOf(error) === "EEXIST") throw error;
    await rename(from, to);
    return;
  }
  try {
    await unlink(from);
  } catch (error) {
    await unlink(to);
    throw error;
  }
}

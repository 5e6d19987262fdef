import {open} from "node:fs/promises";
import {ApiError} from "./api-error.js";
import {AS_IT_IS, holding} from "./holding.js";

/**
 * All bytes of a file, and when it was last changed (milliseconds since 1970). `file` is as `locate` gives it; `path` is
 * what the reader calls it.
 * @throws {ApiError} `too-large` when it has more than `limit` bytes, `not-a-file` when something else has taken its place
 */
export function readWhole(
  file: string,
  path: string,
  limit: number,
): Promise<{readonly bytes: Uint8Array; readonly modified: number}> {
  return holding(file, async (held) => {
    const handle = await open(held, AS_IT_IS);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new ApiError("not-a-file", `not a file: ${path}`, {path});
      const {size, mtimeMs} = stats;
      if (size > limit) throw new ApiError("too-large", `too large: ${path} (${size} bytes)`, {size, limit});
      return {bytes: await handle.readFile(), modified: Math.round(mtimeMs)};
    } finally {
      await handle.close();
    }
  });
}

import {createHash} from "node:crypto";

/** A strong ETag: equal for equal bytes only. */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
}

import {areEqualBytes} from "../base/equal-bytes.js";

/** Whether two files hold the same. */
export async function areEqualBlobs(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  const [first, second] = await Promise.all([a.arrayBuffer(), b.arrayBuffer()]);
  return areEqualBytes(new Uint8Array(first), new Uint8Array(second));
}

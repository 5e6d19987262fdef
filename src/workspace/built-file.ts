import {StoreFault} from "./store-fault.js";

/** How long an answer may take, ms. */
const PATIENCE = 20_000;

/** The same where it is tens of megabytes long. */
const LONG_PATIENCE = 300_000;

/** The text of a built file beside the workspace's document, such as `page/page.js`. @throws {StoreFault} `unreachable` */
export async function readBuilt(path: string): Promise<string> {
  return (await readBuiltBlob(path)).text();
}

/** The bytes of such a file. @throws {StoreFault} `unreachable` */
export async function readBuiltBlob(path: string): Promise<Blob> {
  try {
    const signal = AbortSignal.timeout(path.endsWith(".wasm") ? LONG_PATIENCE : PATIENCE);
    const response = await fetch(new URL(path, document.baseURI), {signal});
    if (response.ok) return await response.blob();
  } catch (error) {
    throw new StoreFault("unreachable", `no answer: ${path}`, undefined, {cause: error});
  }
  throw new StoreFault("unreachable", `not there: ${path}`);
}

import {StoreFault} from "./store-fault.js";

/** How long an answer may take, ms. */
const PATIENCE = 20_000;

/** The text of a built file beside the workspace's document, such as `page/page.js`. @throws {StoreFault} `unreachable` */
export async function readBuilt(path: string): Promise<string> {
  try {
    const response = await fetch(new URL(path, document.baseURI), {signal: AbortSignal.timeout(PATIENCE)});
    if (response.ok) return await response.text();
  } catch (error) {
    throw new StoreFault("unreachable", `no answer: ${path}`, undefined, {cause: error});
  }
  throw new StoreFault("unreachable", `not there: ${path}`);
}

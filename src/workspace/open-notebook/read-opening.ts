import type {Grants} from "../grants.js";
import type {Store} from "../store.js";
import {StoreFault, toFault} from "../store-fault.js";
import type {Trust} from "../trust.js";
import type {KeptWork} from "./kept-work.js";
import {openingOf, type Opening} from "./opening.js";
import type {Saving} from "./saving.js";

export interface ReadOpeningOptions {
  readonly store: Pick<Store, "read">;
  readonly trust: Pick<Trust, "recognise">;
  readonly grants: Pick<Grants, "revokeAll">;
  readonly saving: Saving;
  readonly kept: KeptWork;
  /** Aborted when the notebook is closed. */
  readonly closed: AbortSignal;
}

/** Reads a notebook's file, and the journal over it; undefined when the notebook is closed by then. */
export async function readOpening(options: ReadOpeningOptions): Promise<Opening | undefined> {
  const {store, trust, grants, saving, kept, closed} = options;
  const {path} = saving;
  const [file, [mine, ...others]] = await Promise.all([store.read(path).catch(toFault), kept.read()]);
  const isRead = !(file instanceof StoreFault);
  if (isRead) await trust.recognise(file.text);
  if (closed.aborted) return undefined;
  if (isRead) saving.hearRead(file);
  const opening = openingOf(file, mine);
  // Of several tabs the last one's text comes on screen; the others' are at hand.
  for (const other of others) void kept.retire(other);
  if (!mine || opening.type !== "showing") return opening;
  if (opening.left) {
    // One that has just been begun is not the one that was here before.
    if (!isRead && mine.etag === null) grants.revokeAll(path);
    kept.putBack(mine);
    saving.entitle(mine.text);
  } else kept.drop(mine);
  return opening;
}

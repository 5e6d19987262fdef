import type * as flechette from "@uwdata/flechette";
import {BundleError} from "../../base/bundle-error.js";

type Arrow = typeof flechette;

/**
 * In place of what Arquero reads and writes Arrow with, which few notebooks do: it is a script of its own, loaded
 * before a cell gets `aq`.
 */
function arrow(): Arrow {
  const {tuiyan_arrow: loaded} = globalThis as {tuiyan_arrow?: Arrow};
  if (!loaded) throw new BundleError("no-arrow", "aq");
  return loaded;
}

export const columnFromArray: Arrow["columnFromArray"] = (...values) => arrow().columnFromArray(...values);
export const columnFromValues: Arrow["columnFromValues"] = (...values) => arrow().columnFromValues(...values);
export const tableFromColumns: Arrow["tableFromColumns"] = (...values) => arrow().tableFromColumns(...values);
export const tableFromIPC: Arrow["tableFromIPC"] = (...values) => arrow().tableFromIPC(...values);
export const tableToIPC: Arrow["tableToIPC"] = (...values) => arrow().tableToIPC(...values);

import {findCycles, findDuplicates} from "./analysis.js";
import type {CellText} from "./cell-reader.js";
import type {CellFault} from "./fault.js";

/**
 * The faults that are in the texts of a notebook, by the cell that has them: what cannot be read or run here, names that
 * several cells define, and cells that need each other. Running again does not mend them.
 */
export function textFaults(texts: readonly CellText[]): Map<number, CellFault> {
  const faults = new Map<number, CellFault>();
  for (const {cell, fault} of texts) if (fault) faults.set(cell.id, fault);
  const names = texts.filter(({program}) => program).map((text) => text.names);
  for (const [id, path] of findCycles(names)) faults.set(id, {kind: "cycle", path});
  for (const [name, cells] of findDuplicates(names)) {
    for (const id of cells) faults.set(id, {kind: "duplicate", name, cells});
  }
  return faults;
}

/** The fault, if it is one of a text. */
export function asTextFault(fault: CellFault | undefined): CellFault | undefined {
  return fault && ["syntax", "duplicate", "cycle", "mode"].includes(fault.kind) ? fault : undefined;
}

/** Whether a cell that stands with a fault has this one in its text, or none there if it is undefined. */
export function hasTextFault(standing: CellFault | undefined, fault: CellFault | undefined): boolean {
  return JSON.stringify(asTextFault(standing)) === JSON.stringify(fault);
}

import {NotebookError} from "../notebook/notebook-error.js";
import {readTargets, writeTarget, type OwnTarget, type TargetEntry} from "../scenario/own-target.js";
import {OWN_TARGETS} from "./own-targets-name.js";
import type {WhatIfHost} from "./what-if/host.js";

/** The targets that are set in a notebook; with a fault they can be neither read nor changed. */
export interface OwnTargets {
  readonly entries: readonly TargetEntry[];
  readonly fault: Error | undefined;
}

export function ownTargets(host: Pick<WhatIfHost, "cells">): OwnTargets {
  const found = host.cells.data(OWN_TARGETS);
  if (!found) return {entries: [], fault: undefined};
  try {
    if ("reason" in found) throw foreign(found.cell.id);
    return {entries: readTargets(found.value), fault: undefined};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {entries: [], fault: error};
  }
}

/**
 * Adds a target, or puts it in the place of one; one step to be undone. Those that cannot be read stay as they are.
 * @param i the place of the one that gives way
 * @throws {NotebookError} where the notebook cannot hold it; what is wrong with the targets that it holds
 */
export function keepTarget(host: WhatIfHost, target: OwnTarget, i?: number): void {
  const written = trusted(host);
  const next = i === undefined ? [...written, writeTarget(target)] : written.with(i, writeTarget(target, written[i]));
  host.cells.writeData(OWN_TARGETS, next);
}

/** @param i the place of the target in the list */
export function removeTarget(host: WhatIfHost, i: number): void {
  host.cells.writeData(OWN_TARGETS, trusted(host).toSpliced(i, 1));
}

function trusted(host: WhatIfHost): unknown[] {
  const {entries, fault} = ownTargets(host);
  if (fault) throw fault;
  return entries.map(({written}) => written);
}

function foreign(cell: number): NotebookError {
  return new NotebookError("foreign-cell", `cell ${cell} declares ${OWN_TARGETS} in a form of its own`, {
    cell,
    name: OWN_TARGETS,
  });
}

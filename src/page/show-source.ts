import {bundles} from "./bundles.js";
import type {SourceDocument} from "./source-document.js";
import type {SourceEvent} from "./source-event.js";
import type {WhatIfHost} from "./what-if/host.js";

/** How to read the documents of models, by the id of the model. */
const documents: Readonly<Record<string, () => Promise<SourceDocument>>> = {
  changzhi: async () => ({text: (await bundles.plan()).text, targets: (await bundles.changzhi()).targets}),
};

/**
 * Shows where a number comes from, and what can be asked of it.
 * @param host the notebook it stands in, if it stands in one
 */
export async function showSource({subject, result}: SourceEvent, host?: WhatIfHost): Promise<void> {
  const {openLineage} = await bundles.ask();
  const asked = result();
  const {id} = asked.definition;
  const read = Object.hasOwn(documents, id) ? documents[id] : undefined;
  openLineage(asked, subject, {read, host, name: host?.kernel.graph.nameOf(asked)});
}

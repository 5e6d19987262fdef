import {bundles} from "./bundles.js";
import type {SourceDocument} from "./source-document.js";
import type {SourceEvent} from "./source-event.js";

/** How to read the documents of models, by the id of the model. */
const documents: Readonly<Record<string, () => Promise<SourceDocument>>> = {
  changzhi: async () => ({text: (await bundles.plan()).text, targets: (await bundles.changzhi()).targets}),
};

/** Shows where a number comes from. */
export async function showSource({subject, result}: SourceEvent): Promise<void> {
  const {openLineage} = await bundles.lineage();
  const asked = result();
  const {id} = asked.definition;
  openLineage(asked, subject, Object.hasOwn(documents, id) ? documents[id] : undefined);
}

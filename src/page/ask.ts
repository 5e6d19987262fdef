/** The part of the page that answers questions: for cells, and as dialogs. */
export {openAsk} from "./ask-dialog.js";
export {openLineage} from "./lineage-dialog.js";
export {askElement} from "./what-if/ask-element.js";

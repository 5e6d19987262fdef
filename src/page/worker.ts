/** The worker that computes ensembles. Its script stands as a text in this one, as the frame reads no address. */
export {default as EnsembleWorker} from "./ensemble-worker.ts?worker&inline";

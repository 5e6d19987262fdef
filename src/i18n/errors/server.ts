import {faults} from "../workspace.js";
import type {Sentence, Sentences} from "./sentence.js";

/** What the server refuses, in the words that the workspace has for it: ApiError, ServerFault. */
export const server: Sentences = Object.fromEntries(
  Object.entries(faults).map(([code, {zh, en}]): [string, Sentence] => [code, {zh: () => zh, en: () => en}]),
);

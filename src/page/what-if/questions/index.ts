import type {Question} from "../question.js";
import {certainty} from "./certainty.js";
import {decomposition} from "./decomposition.js";
import {goalSeek} from "./goal-seek.js";
import {response} from "./response.js";
import {scenarios} from "./scenarios.js";
import {sobol} from "./sobol.js";
import {tornado} from "./tornado.js";
import {twoWay} from "./two-way.js";
import {why} from "./why.js";

/** What can be asked of a number, by the name a cell asks it by, in the order of the menu. */
export const questions = {
  scenarios,
  goal: goalSeek,
  table: response,
  grid: twoWay,
  tornado,
  sobol,
  certainty,
  why,
  factors: decomposition,
} as const;

export type QuestionId = keyof typeof questions;

export function isQuestion(name: string): name is QuestionId {
  return Object.hasOwn(questions, name);
}

/** A question, of whatever kind its answer is: an answer goes back only to the question that gave it. */
export function questionOf(id: QuestionId): Question<unknown> {
  return questions[id] as unknown as Question<unknown>;
}

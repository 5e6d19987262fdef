import {WhatIfError} from "../../kernel/what-if.js";
import {AnswerElement} from "../elements/answer.js";
import {askNumber, type NumberSpec} from "./ask-number.js";
import type {AskedNumber} from "./asked-number.js";
import {numberPlace, withOwnGoals} from "./own-goals.js";
import type {WhatIfHost} from "./host.js";
import type {AskSpec} from "./pinned-cell.js";
import {isQuestion, questions, type QuestionId} from "./questions/index.js";

/** How an answer comes by its number, and by news of it. */
export interface AnswerSource {
  readonly ask: (number: NumberSpec) => Promise<AskedNumber>;
  readonly watch: (onChange: () => void) => () => void;
}

/**
 * A question of a number with its answer, for a cell: it follows the levers, the scenarios and the cells it rests on.
 * @param name of what a cell defines
 * @throws {WhatIfError} `unknown-question`
 */
export function askElement(host: WhatIfHost, name: string, spec: AskSpec): AnswerElement {
  return answerElement(spec, {
    ask: async (number) => withOwnGoals(await askNumber(host, name, number), host, numberPlace(name, number)),
    watch: host.watch,
  });
}

/** @throws {WhatIfError} `unknown-question` */
export function answerElement(spec: AskSpec, {ask, watch}: AnswerSource): AnswerElement {
  const {variable, at, row, column, question, ...options} = spec;
  const asked = knownQuestion(question);
  const element = new AnswerElement();
  const number = {
    ...(variable !== undefined && {variable}),
    ...(at && {at}),
    ...(row !== undefined && {row}),
    ...(column !== undefined && {column}),
  };
  element.ask = () => ask(number);
  element.watch = watch;
  element.question = asked;
  element.options = options;
  return element;
}

/** A cell can say anything. */
function knownQuestion(question: string): QuestionId {
  if (isQuestion(question)) return question;
  const known = Object.keys(questions);
  throw new WhatIfError("unknown-question", `unknown question: ${question} (there are ${known.join(", ")})`, {
    question,
    known,
  });
}

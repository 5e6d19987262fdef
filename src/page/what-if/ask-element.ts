import {WhatIfError} from "../../kernel/what-if.js";
import {AnswerElement} from "../elements/answer.js";
import {askNumber} from "./ask-number.js";
import type {WhatIfHost} from "./host.js";
import type {AskSpec} from "./pinned-cell.js";
import {isQuestion, questions} from "./questions/index.js";

/**
 * A question of a number with its answer, for a cell: it follows the levers, the scenarios and the cells it rests on.
 * @param name of what a cell defines
 * @throws {WhatIfError} `unknown-question`
 */
export function askElement(host: WhatIfHost, name: string, spec: AskSpec): AnswerElement {
  const {variable, at, row, column, question, ...options} = spec;
  // A cell can say anything.
  if (!isQuestion(question))
    throw new WhatIfError(
      "unknown-question",
      `unknown question: ${question} (there are ${Object.keys(questions).join(", ")})`,
      {
        question,
        known: Object.keys(questions),
      },
    );
  const element = new AnswerElement();
  const number = {
    ...(variable !== undefined && {variable}),
    ...(at && {at}),
    ...(row !== undefined && {row}),
    ...(column !== undefined && {column}),
  };
  element.ask = () => askNumber(host, name, number);
  element.watch = host.watch;
  element.question = question;
  element.options = options;
  return element;
}

import {trace, type Confidence, type Lineage, type Result} from "../model/index.js";

const order: readonly Confidence[] = ["high", "medium", "low"];

/** What a result rests on: the least confidence of its parameters, and how many of them are of that kind. */
export interface Standing {
  readonly confidence: Confidence;
  readonly weakest: number;
  readonly parameters: number;
}

/** How far a variable's number can be trusted: no further than the weakest parameter it rests on. */
export function standing(result: Result, variable: string): Standing {
  const found = new Map(origins(trace(result, variable)).map((origin) => [origin.id, origin.confidence]));
  const all = [...found.values()];
  const confidence = order[Math.max(0, ...all.map((each) => order.indexOf(each)))] ?? "high";
  return {confidence, weakest: all.filter((each) => each === confidence).length, parameters: all.length};
}

function origins({parameters, inputs}: Lineage): {id: string; confidence: Confidence}[] {
  const own = parameters.map(({parameter}) => ({id: parameter.id, confidence: parameter.source.confidence}));
  return [...own, ...inputs.flatMap(origins)];
}

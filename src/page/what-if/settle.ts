import {memberIds, YEAR} from "../../model/index.js";
import {AnalysisError} from "../../scenario/analysis-error.js";
import type {Lever} from "../../scenario/lever.js";
import type {AskedLever, AskedNumber} from "./asked-number.js";
import type {Options} from "./question.js";

/** What is asked, with all that was left out chosen: the levers as they come, the plan's goal, the reference and now. */
export function settle(asked: AskedNumber, options: Options, usualLevers: number): Required<Options> {
  const [active, ...others] = asked.scenarios;
  const reference = asked.scenarios.find(({role}) => role === "reference") ?? others[0] ?? active;
  const years = memberIds(asked.result?.model.indices.get(YEAR)).map(Number);
  return {
    levers: asked.levers.slice(0, usualLevers).map(({parameter}) => parameter.id),
    goal: asked.goals[0] ?? {comparator: ">=", value: asked.value},
    from: (reference === active ? others[0] : reference)?.name ?? "",
    to: active?.name ?? "",
    years: [years[0] ?? 0, Number(asked.result?.place.year ?? years.at(-1) ?? 0)],
    identity: identitiesOf(asked)[0]?.id ?? "",
    ...options,
  };
}

/** The identities by which a number of a model can be split. */
export function identitiesOf({result}: AskedNumber) {
  return result?.identities.filter(({total}) => total.variable === result.variable && total.per === undefined) ?? [];
}

/** @throws {AnalysisError} `unknown-lever` for one that the number does not depend on */
export function leversIn(asked: AskedNumber, ids: readonly string[]): AskedLever[] {
  return ids.map((id) => {
    const found = leverNamed(asked, id);
    if (found) return found;
    const message = `no lever of this number: ${id}; choose one that it depends on`;
    throw new AnalysisError("unknown-lever", message, {parameter: id});
  });
}

/** Also one that leaves the number as it is. */
export function leverNamed({levers, still}: AskedNumber, id: string): AskedLever | undefined {
  return [...levers, ...still].find(({parameter}) => parameter.id === id);
}

export function toLever({parameter, base, low, high}: AskedLever): Lever {
  return {id: parameter.id, base, low, high};
}

import {isPromise, WhatIfError} from "../../kernel/what-if.js";
import type {Values} from "../../model/index.js";
import type {AskedNumber} from "./asked-number.js";
import {leverOf} from "./ask-variable.js";
import type {WhatIfHost} from "./host.js";
import {leverFunction} from "./lever-function.js";
import {numberIn, type Pick} from "./pick.js";

/**
 * A number that a cell defines, or one in its table, as a number to be asked of: the cells between it and the levers run
 * anew for every question.
 * @throws {WhatIfError} where it cannot be asked of, saying why: `unknown-name`, `not-a-number`, `no-levers` and those of
 * the kernel
 */
export async function askCell(host: WhatIfHost, name: string, pick: Pick = {}): Promise<AskedNumber> {
  const {levers, at, whatIf} = await leverFunction(host, name);
  if (levers.length === 0 || !whatIf.isMoved)
    throw new WhatIfError("no-levers", `${name} depends on no lever; ask of a number that one moves`, {
      name,
      controls: [...whatIf.held.keys()],
    });
  const standing = host.board.values;
  const value = numberIn(await host.kernel.value(name), name, pick);
  const under = (values: Values) => {
    const found = at(values);
    return isPromise(found) ? found.then((settled) => numberIn(settled, name, pick)) : numberIn(found, name, pick);
  };
  // What changes by itself has no one value, which shows where it is asked for.
  await under(standing);
  const title = [name, ...[pick.row, pick.column].filter((each) => each !== undefined)].join(" · ");
  return {
    label: {zh: title, en: title},
    display: "",
    value,
    levers: levers.flatMap((parameter) => leverOf(parameter, standing)),
    still: [],
    perRun: 0,
    standing,
    under,
    orNaN: (values) => orNaN(() => under(values)),
    scenarios: host.allScenarios,
    differ: (from, to) => host.board.diff(from, to),
    goals: [],
    result: undefined,
    held: whatIf.held,
  };
}

/** What a cell throws says that it has no number there. */
function orNaN(f: () => number | PromiseLike<number>): number | PromiseLike<number> {
  try {
    const found = f();
    return typeof found === "number"
      ? found
      : found.then(
          (value) => value,
          () => NaN,
        );
  } catch {
    return NaN;
  }
}

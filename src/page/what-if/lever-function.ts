import {askWhatIf} from "../../kernel/ask-what-if.js";
import type {Graph} from "../../kernel/graph.js";
import {pathTo, type WhatIf} from "../../kernel/what-if.js";
import type {Parameter, Values} from "../../model/index.js";
import {isLeverSource, type LeverSource} from "../lever-source.js";
import type {WhatIfHost} from "./host.js";

/** A value of the notebook as a function of its levers. */
export interface LeverFunction {
  /** The levers that it depends on, and that a reader can move. */
  readonly levers: readonly Parameter[];
  /**
   * The value if the levers stood so, those not named at the baseline; a promise of it where a cell on the way makes one.
   * Nothing on the page moves by it.
   * @throws {ParameterError} for values that the levers do not take; {@link WhatIfError}; what a cell throws
   */
  readonly at: (values: Values) => unknown;
  /** Whether another asked at another time gives the same for the same values. */
  readonly isSame: (other: LeverFunction) => boolean;
  readonly whatIf: WhatIf;
}

/**
 * @param name of what a cell defines
 * @throws {WhatIfError} where it cannot be had under other settings
 */
export async function leverFunction(
  {kernel, board}: Pick<WhatIfHost, "kernel" | "board">,
  name: string,
): Promise<LeverFunction> {
  const sources = leverSources(kernel.graph);
  const whatIf = await askWhatIf(kernel, name, new Set(sources.keys()));
  const isAbout = (source: string) => source === name || pathTo(kernel.graph.names, new Set([source]), name).length > 0;
  return {
    whatIf,
    isSame: (other) => whatIf.isSame(other.whatIf),
    levers: [...sources]
      .filter(([source]) => isAbout(source))
      .flatMap(([, {groups}]) => groups.flatMap(({parameters}) => parameters)),
    at: (values) => {
      const [fault] = board.check(values);
      if (fault) throw fault;
      return whatIf.evaluate(new Map([...sources].map(([each, source]) => [each, board.valueUnder(source, values)])));
    },
  };
}

/** The names of a notebook that are numbers and that levers move. */
export function movedNumbers(graph: Graph): string[] {
  const sources = new Set(leverSources(graph).keys());
  return graph.numbers.filter((name) => pathTo(graph.names, sources, name).length > 0);
}

/** The names that levers give a value. */
function leverSources({controls}: Graph): Map<string, LeverSource> {
  return new Map([...controls].flatMap(([name, control]) => (isLeverSource(control) ? [[name, control]] : [])));
}

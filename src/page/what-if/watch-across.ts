import type {ColumnTable} from "arquero";
import {acrossTable} from "./across-table.js";
import type {WhatIfHost} from "./host.js";
import {OutcomeWatch} from "./outcome-watch.js";

/** Tells of a name's values under every scenario that is drawn, as tables, until it is ended. */
export function watchAcross(
  host: WhatIfHost,
  name: string,
  notify: (value: ColumnTable | Promise<never>) => void,
): OutcomeWatch {
  return new OutcomeWatch(host, name, {
    scenarios: () => host.compared,
    tell: (outcomes) => notify(acrossTable(outcomes)),
    refuse: (error) => notify(Promise.reject(error)),
  });
}

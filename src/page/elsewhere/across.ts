import type {ColumnTable} from "arquero";
import * as Generators from "notebook-kit/runtime/stdlib/generators/index.js";
import {describeError, learn} from "../../i18n/errors.js";
import {whatIf} from "../../i18n/errors/what-if.js";
import {locale} from "../../i18n/locale.js";
import {WhatIfError} from "../../kernel/what-if.js";
import {compareScenarios} from "../compare.js";
import {acrossTable} from "../what-if/across-table.js";
import {follow, scenariosOf, standing} from "./notebook.js";

// Whoever catches its errors can say them from now on.
learn({WhatIfError: whatIf});

/**
 * A named value under every scenario that is drawn, as a table with a column `scenario`, as far as it is to be had where
 * another tool shows the notebook: as the levers stand it has a value, for the others a column `error` says what they need.
 */
export function across(name: string): unknown {
  return Generators.observe<ColumnTable | Promise<never>>((notify) =>
    follow(name, {
      fulfilled: (value) =>
        void tableOf(name, value).then(notify, (error: unknown) => notify(Promise.reject(error as Error))),
      rejected: (error) => notify(Promise.reject(error instanceof Error ? error : new Error(String(error)))),
    }),
  );
}

async function tableOf(name: string, value: unknown): Promise<ColumnTable> {
  const [active, ...others] = compareScenarios(standing(), await scenariosOf());
  const error = describeError(needsTuiyan(name), locale.language);
  return acrossTable([
    ...(active ? [{scenario: active.name, value}] : []),
    ...others.map((scenario) => ({scenario: scenario.name, error})),
  ]);
}

/** What other tools cannot do: run cells again apart from the page. */
export function needsTuiyan(name: string): WhatIfError {
  return new WhatIfError("needs-tuiyan", `${name} under other settings needs Tuiyan; open the notebook there`, {name});
}

import type {ColumnTable} from "arquero";
import * as Generators from "notebook-kit/runtime/stdlib/generators/index.js";
import {bundles} from "../bundles.js";
import type {WhatIfHost} from "./host.js";

/**
 * A named value under every scenario that is drawn, as a table with a column `scenario`:
 * `const shares = across("share")`. As the levers stand comes first and follows them; the others are computed after it,
 * apart from the page, and again only when something has changed that they rest on. Where a scenario has no value, a
 * column `error` says why.
 * @param name of what a cell defines
 * @returns a generator of tables, which ends with its cell; it fails with {@link WhatIfError} `unknown-name`
 */
export function across(host: WhatIfHost, name: string): unknown {
  return Generators.observe<ColumnTable | Promise<never>>((notify) => {
    const watching = bundles.scenarios().then(
      ({watchAcross}) => watchAcross(host, name, notify),
      (error: unknown) => {
        notify(Promise.reject(error instanceof Error ? error : new Error(String(error))));
        return undefined;
      },
    );
    return () => void watching.then((watch) => watch?.end());
  });
}

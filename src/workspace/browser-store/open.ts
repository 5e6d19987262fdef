import {t} from "../../i18n/locale.js";
import {thisBrowser} from "../../i18n/stores.js";
import {BrowserStore} from "./browser-store.js";
import {Database} from "./database.js";
import {readShipped, type Shipped} from "./shipped.js";

/** The notebooks that this browser keeps for the site. */
export function openBrowserStore(): BrowserStore {
  let shipped: Promise<readonly Shipped[]> | undefined;
  return new BrowserStore({
    database: new Database("tuiyan-notebooks"),
    name: () => t(thisBrowser),
    shipped: () => {
      shipped ??= readShipped().catch((error: unknown) => {
        shipped = undefined;
        throw error;
      });
      return shipped;
    },
  });
}

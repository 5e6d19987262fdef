import type {ReactiveControllerHost} from "lit";
import type {Grants} from "./grants.js";
import type {Histories} from "./histories.js";
import type {Journal} from "./journal.js";
import type {Pictures} from "./pictures.js";
import type {Store} from "./store.js";
import type {Trust} from "./trust.js";
import type {Versions} from "./versions.js";

/** What the workspace works with. */
export interface Services {
  readonly store: Store;
  readonly journal: Journal;
  readonly versions: Versions;
  readonly histories: Histories;
  readonly pictures: Pictures;
  readonly trust: Trust;
  readonly grants: Grants;
}

/** What carries the workspace's controllers; it has its services by the time it is connected. */
export type ServicesHost = ReactiveControllerHost & {readonly services: Services};

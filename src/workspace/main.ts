import {setLanguage, setTheme} from "../page/appearance.js";
import "../style/tokens.css";
import "../style/base.css";
import {Grants} from "./grants.js";
import {Histories} from "./histories.js";
import {Journal} from "./journal.js";
import {LastingJournal} from "./lasting-journal.js";
import {readPreferences, writePreferences, type Preferences} from "./preferences.js";
import {Pictures} from "./pictures.js";
import {served} from "./hosting.js";
import {Server} from "./server.js";
import type {Store} from "./store.js";
import {enterTabs} from "./tabs.js";
import {Trust} from "./trust.js";
import {Versions} from "./versions.js";
import {Workspace} from "./workspace.js";

const storage = browserStorage();
const store = served ? new Server(served) : await openBrowserStore();
const tabs = enterTabs();
const {folder} = store;
const preferences = readPreferences(storage);
apply(preferences);

const workspace = new Workspace();
workspace.services = {
  store,
  journal: new Journal({storage, lasting: new LastingJournal(folder, tabs.own), tabs, folder}),
  versions: new Versions(folder),
  histories: new Histories(folder),
  pictures: new Pictures(folder),
  trust: new Trust(storage, store),
  grants: new Grants(storage, store),
};
workspace.preferences = preferences;
workspace.addEventListener("ty-preferences", ({preferences}) => {
  writePreferences(storage, preferences);
  apply(preferences);
});
document.body.append(workspace);

/** What the whole document follows: its language, for fonts and readers, and its appearance. */
function apply({language, theme}: Preferences): void {
  setLanguage(language);
  setTheme(theme);
}

/** Any server may have sent this document: what it did not forbid is forbidden here, before a notebook is opened. */
async function openBrowserStore(): Promise<Store> {
  const {forbidElse} = await import("./hosted-policy.js");
  forbidElse();
  const {openBrowserStore} = await import("./browser-store/open.js");
  return openBrowserStore();
}

/** The browser throws already when storage is forbidden and merely looked at. */
function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

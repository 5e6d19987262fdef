import {setLanguage, setTheme} from "../page/appearance.js";
import {FOLDER_META, TOKEN_META} from "../server/contract.js";
import "../style/tokens.css";
import "../style/base.css";
import {Journal} from "./journal.js";
import {readPreferences, writePreferences, type Preferences} from "./preferences.js";
import {Server} from "./server.js";
import {Versions} from "./versions.js";
import {Workspace} from "./workspace.js";

const storage = browserStorage();
const folder = meta(FOLDER_META);
const preferences = readPreferences(storage);
apply(preferences);

const workspace = new Workspace();
workspace.services = {
  store: new Server({token: meta(TOKEN_META), folder}),
  journal: new Journal(storage, folder),
  versions: new Versions(folder),
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

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/** The browser throws already when storage is forbidden and merely looked at. */
function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

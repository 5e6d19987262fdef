import type {Command} from "./command.js";
export const serve: Command = {
  name: "serve",
  summary: "open a folder of notebooks in the browser",
  help: "",
  run: () => Promise.resolve(0),
};

import {Session} from "../../src/page/session/session.js";
import {notebookOf, scenariosCell} from "./opened.js";

/** An open notebook of a text and three scenarios, with what it has been told to keep. */
export class SessionLog {
  readonly session: Session;
  text: string;

  constructor() {
    this.text = notebookOf(
      `const plain = 1;`,
      scenariosCell(
        {name: "基准", values: {}},
        {name: "甲", color: 1, values: {a: 1}},
        {name: "乙", color: 2, parent: "甲", values: {b: 2}},
      ),
    );
    this.session = new Session(this.text, null, {
      builtins: {},
      load: () => Promise.reject(new Error("no modules")),
      files: () => Promise.reject(new Error("no files")),
      onChange: () => undefined,
      onText: (text) => (this.text = text),
      onWorking: () => undefined,
      onStatus: () => undefined,
    });
  }

  /** All that a reader can see of it. */
  state() {
    const {scenarios, board} = this.session;
    return {text: this.text, scenarios: scenarios.all, active: scenarios.active, values: board.values};
  }
}

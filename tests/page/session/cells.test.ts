import {describe, expect, it} from "vitest";
import {MAX_TEXT} from "../../../src/page/protocol.js";
import {faultOf} from "../../base/fault.js";
import {notebookText} from "./notebooks.js";
import {Parts} from "./parts.js";

const open = () => new Parts(notebookText("const a = 1;", "a + 1"));

describe("the cells of an open notebook", () => {
  it("run with the text they last ran with, whatever is typed, until they are told to run", () => {
    const parts = open();
    parts.cells.edit(1, "const a = 2;");
    parts.cells.change([2], {type: "add", mode: "js"});
    expect(parts.ran).toEqual({1: "const a = 1;", 2: "a + 1", 3: ""});
    expect(parts.text(1)).toBe("const a = 2;");
    parts.cells.run(1);
    expect(parts.ran).toEqual({1: "const a = 2;", 2: "a + 1", 3: ""});
    parts.dispose();
  });

  it("run at once where a command says so, and the others of which it changes the text do not", () => {
    const parts = open();
    parts.cells.rewrite(
      "both",
      (document) => {
        const text = document.text.replace("const a = 1;", "const b = 1;").replace("a + 1", "b + 1");
        return new Parts(text).notebook.document;
      },
      [2],
    );
    expect(parts.ran).toEqual({1: "const a = 1;", 2: "b + 1"});
    parts.dispose();
  });

  it("keep what was typed beside the notebook where it cannot hold it, and give it up once it can", () => {
    const parts = open();
    parts.cells.edit(1, "x".repeat(MAX_TEXT));
    expect(parts.notebook.texts.refusal(1)).toMatchObject({code: "too-large", data: {limit: MAX_TEXT}});
    expect([parts.text(1), parts.kept]).toEqual(["const a = 1;", 1]);
    parts.cells.edit(1, "const a = 1;");
    expect([parts.notebook.texts.refused, parts.kept]).toEqual([{}, 2]);
    parts.dispose();
  });

  it("offer back those that were removed", () => {
    const parts = open();
    expect(parts.cells.change([1], {type: "remove"})).toBe(2);
    expect(parts.notice.removed).toEqual({type: "cell", ids: [1]});
    parts.steps.undo();
    expect([parts.text(1), parts.notice.removed]).toEqual(["const a = 1;", undefined]);
    parts.dispose();
  });

  it("come in behind one, or at the end, as one step", () => {
    const parts = open();
    const texts = () => parts.notebook.cells.map(({value}) => value);
    parts.cells.insert(1, ["x", "y"]);
    expect(texts()).toEqual(["const a = 1;", "x", "y", "a + 1"]);
    parts.cells.insert(undefined, ["z"]);
    expect(texts().at(-1)).toBe("z");
    parts.steps.undo();
    parts.steps.undo();
    expect(texts()).toEqual(["const a = 1;", "a + 1"]);
    parts.dispose();
  });

  it("keep data under a name, which is refused what is no data", () => {
    const parts = open();
    parts.cells.writeData("aims", [1]);
    expect(parts.cells.data("aims")).toMatchObject({value: [1]});
    expect(Object.values(parts.ran).at(-1)).toContain("const aims =");
    expect(faultOf(() => parts.cells.writeData("aims", 3))).toMatchObject({code: "not-json"});
    const {past} = parts.steps.history;
    parts.cells.writeData("aims", [1]);
    expect(parts.steps.history.past).toEqual(past);
    parts.dispose();
  });

  it("take in a pinned one below that which defines the name it asks of", () => {
    const parts = open();
    const id = parts.cells.pin("ask(a)", "a");
    expect(parts.notebook.cells.map(({value}) => value)).toEqual(["const a = 1;", "ask(a)", "a + 1"]);
    expect(parts.ran[id]).toBe("ask(a)");
    parts.dispose();
  });
});

import {expect, it, vi} from "vitest";
import {createNotebook} from "../../src/notebook/create.js";
import {readHistory} from "../../src/page/kept-history.js";
import {Session} from "../../src/page/session/session.js";

it("goes back no further than to what is a notebook, and says why, where the history that was kept is damaged", () => {
  const text = createNotebook({title: "长治", cells: [{value: "const plain = 1;"}]});
  const told: string[] = [];
  // A kernel listens to the window it runs in.
  vi.stubGlobal("addEventListener", () => undefined);
  const session = new Session(text, null, {
    builtins: {},
    load: () => Promise.reject(new Error("no modules")),
    files: () => Promise.reject(new Error("no files")),
    onChange: () => undefined,
    onText: (next) => told.push(next),
    onWorking: () => undefined,
    onStatus: () => undefined,
  });
  const past = [
    {label: "typing", text: [text.indexOf("长治"), text.indexOf("长治") + 2, "晋城"]},
    {label: "typing", text: [0, text.length, "<p>no notebook"]},
  ];
  const history = readHistory({steps: JSON.stringify({past, future: []}), text}, session.steps.history);
  if (!history) throw new Error("not read");
  session.steps.take(history);
  session.steps.undo();
  expect(told).toEqual([text.replace("长治", "晋城")]);
  session.steps.undo();
  expect(session.problem).toContain("<p>no notebook");
  expect(told).toHaveLength(1);
  session.steps.redo();
  expect([session.problem, told.at(-1)]).toEqual([undefined, text]);
  session.dispose();
});

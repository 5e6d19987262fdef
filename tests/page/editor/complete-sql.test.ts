import {CompletionContext} from "@codemirror/autocomplete";
import {PostgreSQL, sql} from "@codemirror/lang-sql";
import {EditorState} from "@codemirror/state";
import {describe, expect, it} from "vitest";
import type {Assist} from "../../../src/page/assist.js";
import {completeSql} from "../../../src/page/editor/complete-sql.js";

const assist: Assist = {
  names: () => [],
  members: () => [],
  texts: () => [],
  tables: () => ({产业: ["名称", "产值"], towns: ["name", "people"]}),
  files: () => ["底数.csv"],
  find: () => undefined,
  goTo: () => undefined,
};

/** What is offered where `|` stands. */
async function offered(text: string): Promise<string[]> {
  const pos = text.indexOf("|");
  const state = EditorState.create({doc: text.replace("|", ""), extensions: [sql({dialect: PostgreSQL})]});
  const results = await Promise.all(
    completeSql(() => assist).map(async (source) => source(new CompletionContext(state, pos, false))),
  );
  return results.flatMap((result) => result?.options.map(({label}) => label) ?? []);
}

describe("a query that is typed", () => {
  it("is offered the tables of the notebook and the words of SQL", async () => {
    expect(await offered("select * from t|")).toEqual(expect.arrayContaining(["towns", "产业", "table"]));
  });

  it("is offered the columns of a table after its name, and of all that it names without one", async () => {
    expect(await offered("select towns.| from towns")).toEqual(["name", "people"]);
    const own = await offered("select 产| from 产业");
    expect(own).toEqual(expect.arrayContaining(["名称", "产值"]));
    expect(own).not.toContain("people");
  });

  it("is offered the files that the notebook names, within quotes alone", async () => {
    expect(await offered("select * from '底|'")).toEqual(["底数.csv"]);
    expect(await offered("select * from 底|")).not.toContain("底数.csv");
  });

  it("is offered nothing of SQL in the code of a hole", async () => {
    expect(await offered("select ${to|}")).toEqual([]);
  });
});

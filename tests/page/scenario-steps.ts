import fc from "fast-check";
import type {Values} from "../../src/model/index.js";
import type {Session} from "../../src/page/session/session.js";
import type {ScenarioChange, ScenarioEdit} from "../../src/page/scenario-action.js";
import {noteScenario, setOwn} from "../../src/scenario/edit.js";
import {conflictsOf, mergeScenarios} from "../../src/scenario/merge.js";
import {keepVersion, reparentScenario, restoreVersion} from "../../src/scenario/tree.js";

/** Something a reader does to an open notebook; it throws what cannot be done. */
export type Step = (session: Session) => void;

const name = fc.constantFrom("基准", "甲", "乙", "丙", "丁");
/** To a value, to the baseline, or linked to the parent again. */
const levers = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(0, 1, 2, null, undefined)), {minLength: 1});
const values: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom("a", "b"), fc.nat(3), {noNullPrototype: true});

const change =
  (what: ScenarioChange): Step =>
  (session) =>
    session.levers.changeScenarios(what);
const edit = (of: string, how: ScenarioEdit): Step => change({type: "edit", name: of, edit: how});

const changeLevers =
  (to: Values): Step =>
  (session) =>
    session.levers.set(to, "levers");

/** Both sides of every conflict have the first's value. */
const merge = (first: string, second: string, into: string): Step =>
  edit(into, (list, stamp) => {
    const choices = new Map(conflictsOf(list, first, second).map(({lever}) => [lever, "first"] as const));
    return mergeScenarios(list, {first, second, name: into, choices}, stamp);
  });

/** Any of what can be done to scenarios, levers and cells. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, name).map(([of, next]) => change({type: "branch", name: of, next})),
  fc.tuple(name, name).map(([of, next]) => change({type: "duplicate", name: of, next})),
  fc.tuple(name, name).map(([of, next]) => change({type: "rename", name: of, next})),
  name.map((of) => change({type: "save", name: of})),
  name.map((of) => change({type: "update", name: of})),
  name.map((of) => change({type: "remove", name: of})),
  name.map((of) => change({type: "reference", name: of})),
  fc.tuple(name, fc.boolean()).map(([of, isLocked]) => change({type: "lock", name: of, isLocked})),
  fc.tuple(name, fc.boolean()).map(([of, isCompared]) => change({type: "compare", name: of, isCompared})),
  fc.tuple(name, levers).map(([of, own]) => edit(of, (list, stamp) => setOwn(list, of, new Map(own), stamp))),
  fc
    .tuple(name, name, fc.constantFrom("own", "values"))
    .map(([of, parent, keep]) => edit(of, (list, stamp) => reparentScenario(list, of, parent, keep, stamp))),
  fc.tuple(name, name, name).map(([first, second, into]) => merge(first, second, into)),
  name.map((of) => edit(of, (list) => noteScenario(list, of, {zh: "注", en: "note"}))),
  name.map((of) => edit(of, (list, stamp) => keepVersion(list, of, "留", stamp))),
  name.map((of) => edit(of, (list, stamp) => restoreVersion(list, of, 0, stamp))),
  name.map(
    (of): Step =>
      (session) =>
        session.levers.activate(of),
  ),
  values.map(changeLevers),
  fc.string({maxLength: 5}).map(
    (text): Step =>
      (session) =>
        session.cells.edit(1, `const plain = ${JSON.stringify(text)};`),
  ),
);

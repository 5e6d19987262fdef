import * as v from "valibot";
import type {Values} from "../model/index.js";
import type {History, Step} from "../notebook/history.js";
import {MAX_HISTORY} from "./protocol.js";

/** All that undo brings back: text, cells, levers, which scenario. */
export interface SessionState {
  readonly text: string;
  readonly values: Values;
  readonly active: string | undefined;
}

/** A history as it is kept until the next opening, and the text it ends at. */
export interface KeptHistory {
  readonly steps: string;
  readonly text: string;
}

/** Of how many characters all texts together are built up at an opening. */
const MOST = 50_000_000;

const stepSchema = v.object({
  label: v.string(),
  /** What to put in the place of which characters of the neighbour that is nearer to the present. */
  text: v.optional(v.tuple([v.number(), v.number(), v.string()])),
  values: v.optional(v.record(v.string(), v.union([v.pipe(v.number(), v.finite()), v.string()]))),
  active: v.optional(v.nullable(v.string())),
});
const schema = v.object({past: v.array(stepSchema), future: v.array(stepSchema)});

type WrittenStep = v.InferOutput<typeof stepSchema>;
type SessionStep = Step<SessionState, string>;

/** Steps as they were written last, with the neighbour they were written against. */
const written = new WeakMap<SessionStep, {readonly nearer: SessionState; readonly json: string}>();

/** A history as text: each step by how it differs from the next one nearer to the present; the farthest go when it gets long. */
export function writeHistory({past, present, future}: History<SessionState>): string {
  const [before, after] = [writeSteps(past, present), writeSteps(future, present)];
  let room = MAX_HISTORY - 100;
  const fitting = (steps: readonly string[]) => steps.filter((step) => (room -= step.length + 1) >= 0);
  return `{"past":[${fitting(before).join(",")}],"future":[${fitting(after).join(",")}]}`;
}

/**
 * The history that leads to a state. Where the text is not the one that was ended at, the way from there to here is a
 * step of its own. Undefined for what is no history.
 */
export function readHistory(
  {steps, text}: KeptHistory,
  {present, limit}: History<SessionState>,
): History<SessionState> | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), steps);
  if (!read.success) return undefined;
  const end = {...present, text};
  const past = readSteps(read.output.past, end);
  const empty = {present, burst: undefined, limit};
  if (text !== present.text) return {...empty, past: [...past, {state: end, label: "restored"}], future: []};
  return {...empty, past, future: readSteps(read.output.future, end)};
}

/** The nearest to the present first. */
function writeSteps(steps: readonly SessionStep[], present: SessionState): readonly string[] {
  let nearer = present;
  return steps.toReversed().map((step) => {
    const known = written.get(step);
    const json = known?.nearer === nearer ? known.json : JSON.stringify(writeStep(step, nearer));
    written.set(step, {nearer, json});
    nearer = step.state;
    return json;
  });
}

function writeStep({state, label}: SessionStep, nearer: SessionState): WrittenStep {
  const isMoved = JSON.stringify(state.values) !== JSON.stringify(nearer.values);
  return {
    label,
    ...(state.text !== nearer.text && {text: replacement(nearer.text, state.text)}),
    ...(isMoved && {values: {...state.values}}),
    ...(state.active !== nearer.active && {active: state.active ?? null}),
  };
}

function readSteps(steps: readonly WrittenStep[], present: SessionState): readonly SessionStep[] {
  const read: SessionStep[] = [];
  let state = present;
  let length = 0;
  for (const {label, text, values, active} of steps) {
    const next = text ? replaced(state.text, text) : state.text;
    length += next?.length ?? 0;
    if (next === undefined || length > MOST) break;
    state = {
      text: next,
      values: values ?? state.values,
      active: active === undefined ? state.active : (active ?? undefined),
    };
    read.push({state, label});
  }
  return read.reverse();
}

/** What to put in the place of which characters of one text to make another of it. */
function replacement(from: string, to: string): [start: number, end: number, text: string] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) ++head;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) ++tail;
  return [head, from.length - tail, to.slice(head, to.length - tail)];
}

function replaced(text: string, [start, end, instead]: readonly [number, number, string]): string | undefined {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  return isWithin ? text.slice(0, start) + instead + text.slice(end) : undefined;
}

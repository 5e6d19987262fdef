/** A state that was left, and what was done to leave it. */
export interface Step<State, Label> {
  readonly state: State;
  readonly label: Label;
}

/** What can be undone and redone. Plain data: every function returns a new one. */
export interface History<State, Label = string> {
  readonly present: State;
  /** The states before, the latest last; each with what was done next. */
  readonly past: readonly Step<State, Label>[];
  /** The states undone, the next to be redone last; each with what had led to it. */
  readonly future: readonly Step<State, Label>[];
  /** The edit that a next one of the same key continues. */
  readonly burst: {readonly key: string; readonly time: number} | undefined;
  readonly limit: Limit<State>;
}

/** How much is kept: the oldest states are forgotten while those of the past weigh more than `weight`. */
export interface Limit<State> {
  readonly weight: number;
  readonly weigh: (state: State) => number;
}

/** One edit: what it is called, when it was made, and which edits it goes on from. */
export interface Edit<Label> {
  readonly label: Label;
  /** Milliseconds of any clock. */
  readonly time: number;
  /** Edits of one key that follow each other are one step, such as typing in one cell or one drag of a lever. */
  readonly key?: string;
  /** How long after the last edit one of the same key still belongs to its step, in milliseconds. */
  readonly within?: number;
}

/** A history that begins with a state, and by default keeps 500 more. */
export function startHistory<State, Label = string>(
  state: State,
  limit: Limit<State> = {weight: 500, weigh: () => 1},
): History<State, Label> {
  return {present: state, past: [], future: [], burst: undefined, limit};
}

/** The history after an edit that led to `state`; what was undone can no longer be redone. The same state is no edit. */
export function recordEdit<State, Label>(
  history: History<State, Label>,
  state: State,
  {label, time, key, within = 1000}: Edit<Label>,
): History<State, Label> {
  if (state === history.present) return history;
  const {past, present, burst, limit} = history;
  const edited = {...history, present: state, future: [], burst: key === undefined ? undefined : {key, time}};
  // A clock that was set back proves nothing.
  const goesOn = burst !== undefined && burst.key === key && time >= burst.time && time - burst.time <= within;
  return goesOn ? edited : {...edited, past: trim([...past, {state: present, label}], limit)};
}

/** The history one step back; the same if there is none. */
export function undo<State, Label>(history: History<State, Label>): History<State, Label> {
  const {past, present, future} = history;
  const step = past.at(-1);
  if (!step) return history;
  return {
    ...history,
    present: step.state,
    past: past.slice(0, -1),
    future: [...future, {state: present, label: step.label}],
    burst: undefined,
  };
}

/** The history one step forward again; the same if there is none. */
export function redo<State, Label>(history: History<State, Label>): History<State, Label> {
  const {past, present, future} = history;
  const step = future.at(-1);
  if (!step) return history;
  return {
    ...history,
    present: step.state,
    past: [...past, {state: present, label: step.label}],
    future: future.slice(0, -1),
    burst: undefined,
  };
}

/** Without the oldest steps above the limit; the latest stays, whatever it weighs. */
function trim<State, Label>(
  past: readonly Step<State, Label>[],
  {weight, weigh}: Limit<State>,
): readonly Step<State, Label>[] {
  let sum = 0;
  let from = past.length;
  for (const {state} of past.toReversed()) {
    sum += weigh(state);
    if (sum > weight && from < past.length) break;
    --from;
  }
  return past.slice(from);
}

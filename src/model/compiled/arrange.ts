/** Something to be computed, and what that takes. */
export interface Task {
  /** The variables it computes; none for a check. */
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  /** Those of which it reads years that are still to come. */
  readonly ahead: readonly string[];
  /** It goes along the years, each from what is there by then; otherwise it is done once. */
  readonly hasYears: boolean;
}

/** What is computed together: first what has no years, then all that goes along them, year by year. */
export interface Pass<T extends Task> {
  readonly once: readonly T[];
  readonly yearly: readonly T[];
}

/**
 * Puts tasks, each after what it needs, into as few passes along the years as can be. What goes along the years stands
 * in the same pass as what it reads, unless it looks ahead; what is done once from a value that has years comes after
 * the pass of that value.
 */
export function arrange<T extends Task>(tasks: readonly T[]): Pass<T>[] {
  const found = new Map<string, {pass: number; hasYears: boolean}>();
  const passes: {once: T[]; yearly: T[]}[] = [];
  for (const task of tasks) {
    const ready = task.reads.map((name) => {
      const {pass, hasYears} = found.get(name) ?? {pass: 0, hasYears: false};
      return hasYears && (!task.hasYears || task.ahead.includes(name)) ? pass + 1 : pass;
    });
    const pass = Math.max(0, ...ready);
    const {once, yearly} = (passes[pass] ??= {once: [], yearly: []});
    (task.hasYears ? yearly : once).push(task);
    for (const name of task.writes)
      found.set(name, {pass: Math.max(pass, found.get(name)?.pass ?? 0), hasYears: task.hasYears});
  }
  return passes;
}

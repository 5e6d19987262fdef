const last = new Map<string, Promise<unknown>>();

/** Runs tasks of one key one after the other; a task that fails does not hold up the next. */
export async function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
  const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
  const settled = turn.catch(() => undefined);
  last.set(key, settled);
  try {
    return await turn;
  } finally {
    if (last.get(key) === settled) last.delete(key);
  }
}

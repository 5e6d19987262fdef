/** Runs until it has its last value, and tells of those on the way. The signal ends it at once. */
export type Run<T> = (tell: (value: T) => void, signal: AbortSignal) => Promise<T>;

/** How long a run has until its first value is taken, and how long each is left to be looked at, in ms. */
const [FIRST, INTERVAL] = [16, 100];

/**
 * The values of a run, for a cell, which takes one after the other: the first within a frame or two, then the latest
 * every tenth of a second, then the last. The run begins when the first is asked for. It is ended at once by `return`, which a cell calls
 * when it runs anew: an async generator would only hear of it between two values.
 */
export function successive<T extends object>(run: Run<T>): AsyncIterableIterator<T, undefined> {
  const ended = new AbortController();
  const values = valuesOf(run, ended.signal);
  return {
    next: () => values.next(),
    return: () => {
      ended.abort();
      return values.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* valuesOf<T extends object>(run: Run<T>, signal: AbortSignal): AsyncGenerator<T, undefined> {
  let latest: T | undefined;
  let hear = () => {};
  const tell = (value: T) => {
    latest = value;
    hear();
  };
  const take = () => {
    const value = latest;
    latest = undefined;
    return value;
  };
  const outcome = run(tell, signal).then(
    (last) => ({last}),
    (error: unknown) => ({error}),
  );
  for (let pause = delay(FIRST); ; pause = delay(INTERVAL)) {
    const heard = latest ? Promise.resolve() : new Promise<void>((resolve) => (hear = resolve));
    const news = await Promise.race([outcome, Promise.all([heard, pause])]);
    if ("last" in news) yield news.last;
    if ("error" in news && !signal.aborted) throw news.error;
    if (!Array.isArray(news)) return;
    const value = take();
    if (value) yield value;
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

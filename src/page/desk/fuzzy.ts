/**
 * How well a text answers what was typed: its letters stand there in their order. Higher is better: letters side by side,
 * and those at the beginning of a word, count more. Undefined where it does not.
 */
export function score(text: string, typed: string): number | undefined {
  const [own, asked] = [text.toLowerCase(), typed.toLowerCase().replace(/\s+/g, "")];
  let [at, sum] = [-1, 0];
  for (const letter of asked) {
    const next = own.indexOf(letter, at + 1);
    if (next === -1) return undefined;
    sum += next === at + 1 ? 3 : /[\s,.]/.test(own.charAt(next - 1)) ? 2 : 1;
    at = next;
  }
  return sum - own.length / 1000;
}

/** Those that answer what was typed by any of their names, the best first; in their order where nothing was typed. */
export function search<T>(items: readonly T[], typed: string, namesOf: (item: T) => readonly string[]): T[] {
  const scored = items.flatMap((item) => {
    const scores = namesOf(item).flatMap((name) => score(name, typed) ?? []);
    return scores.length > 0 ? [{item, best: typed === "" ? 0 : Math.max(...scores)}] : [];
  });
  return scored.sort((a, b) => b.best - a.best).map(({item}) => item);
}

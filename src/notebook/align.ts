/** How large a table may be; lists whose differing parts are longer count as having nothing in common there. */
const LARGEST = 4_000_000;

/**
 * What two lists have in common in the same order, as much as there can be: pairs of places, rising in both. The longest
 * common subsequence, by the table of Wagner and Fischer (1974), after what is alike at both ends is set aside.
 */
export function align(a: readonly unknown[], b: readonly unknown[]): readonly (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) ++head;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) ++tail;
  const middle = alignMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({length: head}, (_, i) => [i, i] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({length: tail}, (_, i) => [a.length - tail + i, b.length - tail + i] as const),
  ];
}

function alignMiddle(a: readonly unknown[], b: readonly unknown[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > LARGEST) return [];
  // How long the longest is from each pair of places on.
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; --i)
    for (let j = b.length - 1; j >= 0; --j)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) ++i;
    else ++j;
  }
  return pairs;
}

/** Numbers from 0 up to 1 that are the same each time: the generator of Lehmer, with the multiplier of Park and Miller. */
export function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Points of the unit cube, at random. */
export function randomPoints(count: number, dimensions: number, seed: number): number[][] {
  const random = lehmer(seed);
  return Array.from({length: count}, () => Array.from({length: dimensions}, random));
}

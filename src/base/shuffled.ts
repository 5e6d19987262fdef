const ROUNDS = 8;

/**
 * A random order of 0, 1, …, count − 1 that is worked out place by place, in room for the square root of the count: a
 * Feistel network whose round functions are tables of random numbers, on the least power of two that holds them all,
 * walked on where it leads out of the range (J. Black and P. Rogaway, Ciphers with arbitrary finite domains, CT-RSA 2002).
 * @param integer random whole numbers from 0 up to 2³²: the same for the same place
 * @returns what stands at a place
 */
export function shuffled(count: number, integer: (place: number) => number): (place: number) => number {
  let bits = 0;
  while (2 ** bits < count) ++bits;
  const [above, below] = [2 ** Math.floor(bits / 2), 2 ** Math.ceil(bits / 2)];
  // A half is changed by what stands in the other, in turn: the upper, which is the smaller where they differ, first.
  const tables = Array.from({length: ROUNDS}, (_, round) =>
    Uint32Array.from({length: below}, (__, i) => integer(round * below + i) % (round % 2 === 0 ? above : below)),
  );
  const step = (value: number): number => {
    let [high, low] = [Math.floor(value / below), value % below];
    for (const [round, table] of tables.entries()) {
      if (round % 2 === 0) high ^= table[low] ?? 0;
      else low ^= table[high] ?? 0;
    }
    return high * below + low;
  };
  return (place) => {
    let value = step(place);
    while (value >= count) value = step(value);
    return value;
  };
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
// Which of a double's two words is the higher one.
double[0] = 1;
const [HIGH, LOW] = words[0] === 0 ? [1, 0] : [0, 1];

/** Of each digit, in which word of a double its bits are, how many come after them, and how many they are. */
const cuts = [
  {word: HIGH, shift: 20, bits: 12},
  {word: HIGH, shift: 10, bits: 10},
  {word: HIGH, shift: 0, bits: 10},
  {word: LOW, shift: 21, bits: 11},
  {word: LOW, shift: 10, bits: 11},
  {word: LOW, shift: 0, bits: 10},
] as const;

/** How many there are of each digit, the first digit first. */
export const digitSizes: readonly number[] = cuts.map(({bits}) => 2 ** bits);

/** A digit of each of some doubles; read from the first on, digits are in the order of the doubles, with −0 before 0. */
export function digitsOf(values: Float64Array, place: number): Uint16Array {
  const {word, shift, bits} = cuts[place] ?? cuts[0];
  const [mask, positive] = [2 ** bits - 1, word === HIGH ? 1 << 31 : 0];
  const digits = new Uint16Array(values.length);
  for (let i = 0; i < values.length; ++i) {
    double[0] = values[i] ?? NaN;
    // Of two negative ones the larger in size comes first, and any of them comes before those that are not.
    const turned = (words[HIGH] ?? 0) < 0 ? -1 : positive;
    digits[i] = (((words[word] ?? 0) ^ turned) >>> shift) & mask;
  }
  return digits;
}

/** The fractions of the square and cube roots of the first primes, as FIPS 180-4 (section 4.2.2 and 5.3.3) has them. */
const {start, rounds} = constants();

/**
 * The SHA-256 of bytes, in hexadecimal (FIPS 180-4). At once, and also where the browser has no cryptography of its own:
 * on pages that did not come over https. Written out, as libraries of it weigh five times as much.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(start);
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 64) compress(state, view, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The bytes, a one, zeros, and the number of bits, to whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(bytes.length + 8 - ((bytes.length + 8) % 64) + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

const words = new Int32Array(64);

function compress(state: Int32Array, view: DataView, at: number): void {
  const word = (t: number) => words[t] ?? 0;
  for (let t = 0; t < 16; ++t) words[t] = view.getInt32(at + 4 * t);
  for (let t = 16; t < 64; ++t) {
    const [x, y] = [word(t - 15), word(t - 2)];
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[t] = large + word(t - 7) + small + word(t - 16);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; ++t) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[t] ?? 0) + word(t)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + value;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function constants() {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; ++n) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return {
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    rounds: primes.map(cubeRootFraction),
  };
}

/** By whole numbers, as engines differ in the last bits of cube roots. */
function cubeRootFraction(prime: number): number {
  const scaled = BigInt(prime) << 96n;
  let root = 0n;
  for (let bit = 1n << 35n; bit > 0n; bit >>= 1n) {
    const next = root | bit;
    if (next * next * next <= scaled) root = next;
  }
  return Number(BigInt.asIntN(32, root));
}

/** How many parts of two values are compared at most: to compare must cost less than to run what depends on them. */
const PARTS = 200;

/**
 * Whether a new value says just what another one said: the same number or text, or a small plain array or object with
 * the same in it. Two that are one object are not the same for that: it may have been changed in place.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  let left = PARTS;
  const isSame = (one: unknown, other: unknown): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (!isObject(one) || !isObject(other)) return Object.is(one, other) && typeof one !== "function";
    if (one === other || !isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
    const [own, theirs] = [Object.entries(one), Object.entries(other)];
    return (
      own.length === theirs.length &&
      own.every(([key, value], i) => key === theirs[i]?.[0] && isSame(value, theirs[i][1]))
    );
  };
  return isSame(a, b);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

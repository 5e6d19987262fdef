/** A place on a line and what a function gives there. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Narrows an interval at whose ends a function has opposite signs until the ends are neighbours in double precision, by
 * inverse quadratic interpolation where it is safe and bisection otherwise: Chandrupatla, T. R. (1997), “A new hybrid
 * quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives”, Advances in
 * Engineering Software 28(3), 145–149.
 * @returns the ends, the one nearer to zero first: one point twice where it is exactly zero. The values at both are near
 *   zero where the function is continuous. Undefined where it is not a number somewhere on the way.
 */
export function findRoot(f: (x: number) => number, from: Point, to: Point): readonly [Point, Point] | undefined {
  let [near, far] = [from, to];
  let fraction = 0.5;
  for (;;) {
    const x = near.x + fraction * (far.x - near.x);
    const next = {x, y: f(x)};
    if (Number.isNaN(next.y)) return undefined;
    if (next.y === 0) return [next, next];
    const isSameSide = next.y > 0 === near.y > 0;
    const behind = isSameSide ? near : far;
    if (!isSameSide) far = near;
    near = next;
    const best = Math.abs(far.y) < Math.abs(near.y) ? far : near;
    const resolution = (Number.EPSILON * Math.abs(best.x) + Number.MIN_VALUE) / Math.abs(far.x - near.x);
    if (!(resolution < 0.5)) return best === near ? [near, far] : [far, near];
    fraction = Math.min(1 - resolution, Math.max(resolution, interpolated(near, far, behind)));
  }
}

/** How far from `near` to `far` a parabola through all three meets zero; one half where it cannot be relied on. */
function interpolated(near: Point, far: Point, behind: Point): number {
  const xi = (near.x - far.x) / (behind.x - far.x);
  const phi = (near.y - far.y) / (behind.y - far.y);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const first = (near.y / (far.y - near.y)) * (behind.y / (far.y - behind.y));
  const slope = (behind.x - near.x) / (far.x - near.x);
  return first + slope * (near.y / (behind.y - near.y)) * (far.y / (behind.y - far.y));
}

/** A piece of a contour, in steps of the grid: `x` counts columns, `y` rows. */
export interface Piece {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Corner = readonly [x: number, y: number, value: number];

/**
 * Where a grid of values passes a threshold: straight pieces between neighbouring points, linear along their edges
 * (marching squares: Lorensen and Cline, “Marching cubes”, SIGGRAPH 1987, in two dimensions). A value at the threshold
 * counts as above it. There is no piece where a corner is not finite, so that nothing is drawn over what is not known.
 * @param rows the values, row by row; `rows[y][x]`
 */
export function contour(rows: readonly (readonly number[])[], threshold: number): Piece[] {
  return rows.slice(1).flatMap((next, y) =>
    next.slice(1).flatMap((_, x) => {
      const corners = (
        [
          [x, y],
          [x + 1, y],
          [x + 1, y + 1],
          [x, y + 1],
        ] as const
      ).map(([column, row]): Corner => [column, row, rows[row]?.[column] ?? NaN]);
      return corners.every(([, , value]) => Number.isFinite(value)) ? piecesIn(corners, threshold) : [];
    }),
  );
}

/** The pieces within four corners in their order around a square. */
function piecesIn(corners: readonly Corner[], threshold: number): Piece[] {
  const crossings = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4] ?? from;
    return from[2] >= threshold === to[2] >= threshold ? [] : [crossing(from, to, threshold)];
  });
  // At a saddle the mean of the corners says which two of them are joined.
  const mean = corners.reduce((sum, [, , value]) => sum + value, 0) / 4;
  const joined = mean >= threshold === (corners[0]?.[2] ?? NaN) >= threshold;
  const around = crossings.length === 4 && !joined ? [...crossings.slice(-1), ...crossings.slice(0, -1)] : crossings;
  return Array.from({length: around.length / 2}, (_, i) => {
    const [[x1, y1] = [NaN, NaN], [x2, y2] = [NaN, NaN]] = around.slice(2 * i, 2 * i + 2);
    return {x1, y1, x2, y2};
  });
}

function crossing([x1, y1, from]: Corner, [x2, y2, to]: Corner, threshold: number): readonly [number, number] {
  const share = (threshold - from) / (to - from);
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

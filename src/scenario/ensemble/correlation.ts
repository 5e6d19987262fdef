import {ScenarioError} from "../scenario.js";
import {smallestEigen} from "./eigen.js";

/** Parameters any two of which have the same correlation, in the sense of a Gaussian copula. */
export interface Correlation {
  readonly parameters: readonly string[];
  readonly correlation: number;
}

type Matrix = readonly (readonly number[])[];

/** What is wrong with correlations; a sentence is made from it. */
export type CorrelationFault = "parameters" | "twice" | "range" | "square" | "symmetric" | "diagonal" | "semidefinite";

/** Below zero by no more than this is zero: rounding. */
const TOLERANCE = 1e-10;

/**
 * The matrix of correlations among some parameters, in their order; what is not named is independent.
 * @throws {ScenarioError} `bad-correlation` for unknown parameters, pairs named twice, numbers outside −1 to 1
 */
export function correlationMatrix(parameters: readonly string[], correlations: readonly Correlation[]): number[][] {
  const matrix = parameters.map((_, i) => parameters.map((__, j) => Number(i === j)));
  const named = new Set<string>();
  for (const {parameters: group, correlation} of correlations) {
    const unknown = group.find((id) => !parameters.includes(id));
    if (unknown !== undefined || group.length < 2)
      throw badCorrelation("parameters", unknown === undefined ? group : [unknown], correlation);
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const pair = [a, b].sort().join(" ");
        if (a === b || named.has(pair)) throw badCorrelation("twice", [a, b], correlation);
        named.add(pair);
        const [p, q] = [parameters.indexOf(a), parameters.indexOf(b)];
        for (const [row, column] of [
          [p, q],
          [q, p],
        ] as const)
          (matrix[row] ?? [])[column] = correlation;
      }
    }
  }
  checkMatrix(parameters, matrix);
  return matrix;
}

/**
 * Checks that a matrix can be one of correlations.
 * @throws {ScenarioError} `bad-correlation`, naming the parameters at fault
 */
export function checkMatrix(parameters: readonly string[], matrix: Matrix): void {
  if (matrix.length !== parameters.length || matrix.some((row) => row.length !== parameters.length))
    throw badCorrelation("square", parameters, matrix.length);
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const pair = [parameters[i] ?? "", parameters[j] ?? ""];
      if (i === j && value !== 1) throw badCorrelation("diagonal", pair.slice(0, 1), value);
      if (!(value >= -1 && value <= 1)) throw badCorrelation("range", pair, value);
      if (value !== matrix[j]?.[i]) throw badCorrelation("symmetric", pair, value);
    }
  }
  const {value, vector} = smallestEigen(matrix);
  if (value >= -TOLERANCE * parameters.length || parameters.length === 0) return;
  // The eigenvector says which of them cannot go together.
  const largest = Math.max(...vector.map(Math.abs));
  const involved = parameters.filter((_, i) => Math.abs(vector[i] ?? 0) > largest / 4);
  throw badCorrelation("semidefinite", involved, Number(value.toPrecision(6)));
}

/**
 * Cholesky's lower triangle L of a correlation matrix, L Lᵀ = R; a row that others determine has a zero on the diagonal.
 */
export function cholesky(matrix: Matrix): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; ++j) {
      const other = lower[j] ?? [];
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; ++k) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j) row[j] = rest > TOLERANCE ? Math.sqrt(rest) : 0;
      else row[j] = other[j] === 0 ? 0 : rest / (other[j] ?? NaN);
    }
  }
  return lower;
}

const reasons: Readonly<Record<CorrelationFault, (value: number) => string>> = {
  parameters: () => "at least two parameters that are drawn are needed",
  twice: () => "a pair is named twice",
  range: (value) => `${value} is not between -1 and 1`,
  square: () => "the matrix needs a row and a column for each parameter",
  symmetric: () => "the matrix is not symmetric",
  diagonal: (value) => `the diagonal must be 1, it is ${value}`,
  semidefinite: (value) =>
    `no parameters can be correlated so: the matrix is not positive semi-definite, its smallest eigenvalue is ${value}; bring these correlations closer to 0`,
};

function badCorrelation(fault: CorrelationFault, parameters: readonly string[], value: number): ScenarioError {
  return new ScenarioError(
    "bad-correlation",
    `cannot use the correlations of ${parameters.join(", ")}: ${reasons[fault](value)}`,
    {
      fault,
      parameters,
      value,
    },
  );
}

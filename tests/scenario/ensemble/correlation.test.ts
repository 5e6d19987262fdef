import {describe, expect, it} from "vitest";
import {checkMatrix, cholesky, correlationMatrix} from "../../../src/scenario/ensemble/correlation.js";
import {smallestEigen} from "../../../src/scenario/ensemble/eigen.js";
import {faultOf} from "../../base/fault.js";

const names = ["a", "b", "c"];

describe("correlations", () => {
  it("of a group hold between any two of it; all else is independent", () => {
    expect(correlationMatrix([...names, "d"], [{parameters: ["a", "c", "d"], correlation: 0.5}])).toEqual([
      [1, 0, 0.5, 0.5],
      [0, 1, 0, 0],
      [0.5, 0, 1, 0.5],
      [0.5, 0, 0.5, 1],
    ]);
    expect(correlationMatrix([], [])).toEqual([]);
  });

  it.each([
    [
      "of a parameter that is not drawn",
      [{parameters: ["a", "z"], correlation: 0.5}],
      {fault: "parameters", parameters: ["z"]},
    ],
    ["of one parameter alone", [{parameters: ["a"], correlation: 0.5}], {fault: "parameters", parameters: ["a"]}],
    [
      "named twice",
      [
        {parameters: ["a", "b"], correlation: 0.5},
        {parameters: ["c", "b", "a"], correlation: 0.5},
      ],
      {fault: "twice", parameters: ["b", "a"]},
    ],
    [
      "of a parameter with itself",
      [{parameters: ["a", "a"], correlation: 1}],
      {fault: "twice", parameters: ["a", "a"]},
    ],
    ["beyond one", [{parameters: ["a", "b"], correlation: 1.2}], {fault: "range", parameters: ["a", "b"], value: 1.2}],
    ["that are no number", [{parameters: ["a", "b"], correlation: NaN}], {fault: "range", parameters: ["a", "b"]}],
  ])("%s are refused", (_, correlations, data) => {
    expect(faultOf(() => correlationMatrix(names, correlations))).toMatchObject({code: "bad-correlation", data});
  });

  it("that cannot go together are refused, with those at fault and the smallest eigenvalue", () => {
    // a with b and b with c at 0.9, a with c at −0.9: the eigenvalues are 1.9, 1.9 and 1 − 2 × 0.9 = −0.8.
    const correlations = [
      {parameters: ["a", "b"], correlation: 0.9},
      {parameters: ["b", "c"], correlation: 0.9},
      {parameters: ["a", "c"], correlation: -0.9},
    ];
    const error = faultOf(() => correlationMatrix([...names, "d"], correlations));
    expect(error).toMatchObject({
      code: "bad-correlation",
      data: {fault: "semidefinite", parameters: names, value: -0.8},
    });
    expect(error.message).toContain("cannot use the correlations of a, b, c:");
  });

  it("may be complete: a singular matrix is one too", () => {
    const matrix = correlationMatrix(names, [{parameters: ["a", "b"], correlation: -1}]);
    expect(cholesky(matrix)).toEqual([
      [1, 0, 0],
      [-1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it.each([
    ["square", [[1, 0]], "square"],
    [
      "symmetric",
      [
        [1, 0.1],
        [0.2, 1],
      ],
      "symmetric",
    ],
    [
      "one on its diagonal",
      [
        [1, 0],
        [0, 0.9],
      ],
      "diagonal",
    ],
  ])("as a matrix must be %s", (_, matrix, fault) => {
    expect(faultOf(() => checkMatrix(["a", "b"], matrix))).toMatchObject({code: "bad-correlation", data: {fault}});
  });

  it("have the triangle that gives them back", () => {
    // By hand: 0.5 in common leaves √0.75 of the second; (0.5 − 0.25) / √0.75 and √(2/3) of the third.
    const lower = cholesky(correlationMatrix(names, [{parameters: names, correlation: 0.5}]));
    const third = [0.5, 0.25 / Math.sqrt(0.75), Math.sqrt(2 / 3)];
    expect(lower[1]).toEqual([0.5, Math.sqrt(0.75), 0]);
    for (const [k, value] of third.entries()) expect(lower[2]?.[k]).toBeCloseTo(value, 14);
  });
});

describe("the smallest eigenvalue", () => {
  it("is known for matrices that are", () => {
    expect(
      smallestEigen([
        [2, 1],
        [1, 2],
      ]).value,
    ).toBeCloseTo(1, 14);
    // Eigenvalues of this one are 2 − √2, 2 and 2 + √2, the vector of the first (1, √2, 1)/2.
    const {value, vector} = smallestEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    expect(value).toBeCloseTo(2 - Math.SQRT2, 14);
    expect(vector.map((x) => Math.abs(x))).toEqual(
      [0.5, Math.SQRT1_2, 0.5].map((x) => expect.closeTo(x, 12) as number),
    );
  });
});

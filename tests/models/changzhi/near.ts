import {expect} from "vitest";

/** Relative to the expected value; absolute where zero is expected. */
const TOLERANCE = 1e-9;

/** Expects numbers, lists and objects of numbers to be the same, key for key, each number within the tolerance. */
export function expectNear(actual: unknown, expected: unknown, path = "value"): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    const distance = Math.abs(Number(actual) - expected);
    expect(distance, `${path}: ${String(actual)} for ${expected}`).toBeLessThanOrEqual(
      TOLERANCE * (expected === 0 ? 1 : Math.abs(expected)),
    );
    return;
  }
  if (typeof expected !== "object" || expected === null || typeof actual !== "object" || actual === null)
    throw new Error(`${path}: neither numbers nor lists or objects of numbers`);
  expect(Object.keys(actual).sort(), path).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected))
    expectNear((actual as Readonly<Record<string, unknown>>)[key], value, `${path}.${key}`);
}

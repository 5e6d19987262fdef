import {describe, expect, it} from "vitest";
import {isModule} from "../../../src/kernel/modules/names.js";
import {acceptedBeside, formatOf} from "../../../src/workspace/data/format.js";

describe("acceptedBeside", () => {
  const endings = acceptedBeside.split(",");

  it("offers data and modules, and nothing that would be refused as neither", () => {
    expect(endings).toEqual(expect.arrayContaining([".csv", ".xlsx", ".parquet", ".js", ".ts"]));
    for (const ending of endings)
      expect(isModule(`a${ending}`) || formatOf(`a${ending}`) !== undefined, ending).toBe(true);
  });
});

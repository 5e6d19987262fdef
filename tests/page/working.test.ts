import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readWorking, writeWorking} from "../../src/page/working.js";

describe("how the levers stood", () => {
  it("is read as it was written", () => {
    const values = fc.dictionary(
      // Names that a record from outside may not have, as they would reach into every object.
      fc.string().filter((id) => !["__proto__", "prototype", "constructor"].includes(id)),
      fc.oneof(
        fc.string(),
        fc.double({noNaN: true, noDefaultInfinity: true}).filter((value) => !Object.is(value, -0)),
      ),
    );
    fc.assert(
      fc.property(fc.option(fc.string(), {nil: undefined}), values, (active, each) => {
        expect(readWorking(writeWorking({active, values: each}))).toEqual({active, values: {...each}});
      }),
    );
  });

  it.each([null, "", "not json", "[]", "null", '"x"', "3", "{}", '{"values": "x"}', '{"values": {"a": null}}'])(
    "counts as not kept where it is %j",
    (text) => {
      expect(readWorking(text)).toBeUndefined();
    },
  );
});

import {describe, expect, it} from "vitest";
import {assertNever, ModelError, ParameterError, TuiyanError, UnitError} from "../../src/base/errors.js";

describe("errors", () => {
  it.each([UnitError, ParameterError, ModelError])("carry a code and data beside their message: %o", (Kind) => {
    const cause = new Error("deeper");
    const error = new Kind("some-fault", "what is wrong: 3", {value: 3}, {cause});
    expect(error).toBeInstanceOf(TuiyanError);
    expect(error).toMatchObject({
      name: Kind.name,
      code: "some-fault",
      message: "what is wrong: 3",
      data: {value: 3},
      cause,
    });
  });

  it("have empty data where there is nothing to say", () => {
    expect(new ModelError("some-fault", "what is wrong").data).toEqual({});
  });
});

describe("assertNever", () => {
  it("names a variant that slipped through the compiler", () => {
    expect(() => assertNever({type: "new"} as never)).toThrow('unexpected variant: {"type":"new"}');
  });
});

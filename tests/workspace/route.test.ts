import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromHash, toHash} from "../../src/workspace/route.js";

describe("the address of a notebook", () => {
  it("keeps its folders readable and everything else quoted", () => {
    expect(toHash("changzhi/plan.html")).toBe("#/changzhi/plan.html");
    expect(toHash("a b/50%?#.html")).toBe("#/a%20b/50%25%3F%23.html");
  });

  it("leads back to the same notebook", () => {
    const path = fc.array(
      fc.string({unit: "grapheme", minLength: 1}).filter((name) => !name.includes("/")),
      {minLength: 1},
    );
    fc.assert(
      fc.property(path, (names) => {
        expect(fromHash(toHash(names.join("/")))).toBe(names.join("/"));
      }),
    );
  });

  it("names none when it is empty or something else", () => {
    for (const hash of ["", "#", "#/", "#section", "#a/b.html", "#/?x"]) expect(fromHash(hash), hash).toBe(undefined);
  });

  it("is read as a browser or a person writes it", () => {
    expect(fromHash("#/%E9%95%BF%E6%B2%BB/a.html")).toBe("长治/a.html");
    expect(fromHash("#/长治/a.html")).toBe("长治/a.html");
    expect(fromHash("#/a.html?scenario=x")).toBe("a.html");
    expect(fromHash("#/50%.html")).toBe("50%.html");
  });
});

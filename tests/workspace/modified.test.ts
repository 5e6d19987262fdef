import {describe, expect, it} from "vitest";
import {modifiedText, momentText} from "../../src/workspace/modified.js";

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
const now = at(2025, 2, 15, 9, 30);

describe("the time of a change", () => {
  it("has the hour today and the day before", () => {
    expect(modifiedText(at(2025, 2, 15, 0, 5), now, "zh")).toBe("今天 00:05");
    expect(modifiedText(at(2025, 2, 14, 23, 59), now, "zh")).toBe("3月14日");
    expect(modifiedText(at(2025, 2, 15, 0, 5), now, "en")).toBe("today 00:05");
    expect(modifiedText(at(2025, 2, 14, 23, 59), now, "en")).toBe("14 Mar");
  });

  it("has the year when it is another one", () => {
    expect(modifiedText(at(2024, 11, 31, 12, 0), now, "zh")).toBe("2024年12月31日");
    expect(modifiedText(at(2024, 11, 31, 12, 0), now, "en")).toBe("31 Dec 2024");
  });

  it("has the hour always where two texts are compared", () => {
    expect(momentText(at(2025, 2, 14, 23, 59), now, "zh")).toBe("3月14日 23:59");
    expect(momentText(at(2025, 2, 15, 8, 0), now, "en")).toBe("today 08:00");
  });
});

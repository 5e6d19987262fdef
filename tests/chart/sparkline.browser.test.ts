import {describe, expect, it} from "vitest";
import {sparkline} from "../../src/chart/sparkline.js";

const points = (svg: Element) =>
  Array.from(svg.querySelectorAll("polyline"), (line) =>
    (line.getAttribute("points") ?? "").split(" ").map((point) => point.split(",").map(Number)),
  );

describe("sparkline", () => {
  it("is a line from the left to the right, high where its values are high", () => {
    const [[first, second, third] = []] = points(sparkline([1, 3, 2], {color: "red", width: 100, height: 30}));
    expect([first?.[0], second?.[0], third?.[0]]).toEqual([2, 50, 98]);
    expect([first?.[1], second?.[1], third?.[1]]).toEqual([27, 3, 15]);
  });

  it("draws the reference below, on the same scale, in the baseline's grey", () => {
    const svg = sparkline([1, 3], {color: "red", reference: [5, 1], height: 30});
    const [reference, own] = points(svg);
    expect(reference?.map(([, y]) => y)).toEqual([3, 27]);
    expect(own?.map(([, y]) => y)).toEqual([27, 15]);
    const [below, above] = svg.querySelectorAll("polyline");
    expect([below?.style.stroke, above?.style.stroke]).toEqual(["var(--scenario-0)", "red"]);
  });

  it.each([
    ["no values", []],
    ["one value", [5]],
    ["values all alike", [5, 5, 5]],
  ])("draws what there is of %s, and says nothing to a screen reader", (_, values) => {
    const svg = sparkline(values, {color: "red"});
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
    expect(svg.getAttribute("aria-hidden")).toBe("true");
  });
});

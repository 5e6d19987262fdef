import {describe, expect, it} from "vitest";
import {ensembleNote} from "../../src/i18n/ensemble.js";

const note = (done: number, workers: number, obstacle?: string) => {
  const {zh, en} = ensembleNote({done, total: 20_000, workers, obstacle});
  return [zh, en];
};

describe("what is said of an ensemble", () => {
  it("is how far it is and who computes it", () => {
    expect(note(1500, 2)).toEqual([
      "已抽样1500次，共20,000次，由2个后台线程计算",
      "1500 of 20,000 draws, computed by 2 workers",
    ]);
    expect(note(1500, 1)[1]).toBe("1500 of 20,000 draws, computed by 1 worker");
    expect(note(1500, 0)).toEqual([
      "已抽样1500次，共20,000次，在本页计算",
      "1500 of 20,000 draws, computed on this page",
    ]);
  });

  it("is why it is slow, where the model only runs on Arquero", () => {
    expect(note(3, 0, "cannot be compiled: op.median")).toEqual([
      "已抽样3次，共20,000次，在本页计算；模型不能编译（用了op.median），会慢一些",
      "3 of 20,000 draws, computed on this page, and slowly: cannot be compiled: op.median",
    ]);
    expect(note(3, 0, "cannot be compiled: two texts with different options are compared")[0]).toBe(
      "已抽样3次，共20,000次，在本页计算；模型不能编译，会慢一些",
    );
  });

  it("is how many draws there are once it is whole", () => {
    expect(note(20_000, 0)).toEqual(["共抽样20,000次", "20,000 draws"]);
  });
});

import type {RunawayCode} from "../../kernel/runaway-error.js";
import type {Particulars, Sentences} from "./sentence.js";

/** Cells that would not end, or that the reader has ended: RunawayError. */
export const runaway: Sentences<RunawayCode> = {
  "too-long": {
    zh: (of) =>
      `已停下：${placeZh(of)}连续运行了${of("seconds")}秒还没有结束。若是循环停不下来，请检查它的结束条件；若本来就要算这么久，可以让它运行得更久。`,
    en: (of) =>
      `Stopped: ${placeEn(of)} has run for ${of("seconds")} seconds and has not ended. If a loop never ends, check its condition; if ` +
      `it takes that long, let it run longer.`,
  },
  "too-much-memory": {
    zh: (of) =>
      `已停下：${placeZh(of)}占用的内存太多${of("gigabytes") && `（${of("gigabytes")} GB）`}。请检查是否有列表或文字在循环里一直变长。`,
    en: (of) =>
      `Stopped: ${placeEn(of)} takes too much memory${of("gigabytes") && ` (${of("gigabytes")} GB)`}. Check whether a list or a text ` +
      `grows without end.`,
  },
  "too-deep": {
    zh: (of) => `已停下：${placeZh(of)}的函数一层层调用自己，没有尽头。请检查它何时不再调用自己。`,
    en: (of) =>
      `Stopped: a function in ${placeEn(of)} calls itself again and again without end. Check when it stops calling itself.`,
  },
  "too-many": {
    zh: (of) => `已停下：${placeZh(of)}给出的值没有尽头。请检查它何时停下。`,
    en: (of) => `Stopped: ${placeEn(of)} gives values without end. Check when it stops.`,
  },
  "bad-length": {
    zh: (of) => `${placeZh(of)}要的列表长度不可能有：须是整数，不小于0，也不能太大。`,
    en: (of) => `No list can have the length that ${placeEn(of)} asks for: an integer, not below 0, not too large.`,
  },
  stopped: {
    zh: () => "已由你停止。再运行一次就会重新开始。",
    en: () => "You have stopped it. Run it to begin again.",
  },
};

function placeZh(of: Particulars): string {
  return `${of("file") || `单元${of("cell")}`}${of("line") && `第${of("line")}行`}`;
}

function placeEn(of: Particulars): string {
  return `${of("file") || `cell ${of("cell")}`}${of("line") && `, line ${of("line")},`}`;
}

import type {Sentences} from "./sentence.js";

/** A formula that cannot be read: TexError. */
export const tex: Sentences<"formula"> = {
  formula: {
    zh: (of) => `公式读不懂，请核对括号和命令：“${of("reason")}”。`,
    en: (of) => `The formula cannot be read; check its braces and commands: “${of("reason")}”.`,
  },
};

import type {Label, Language} from "../../base/label.js";
import type {ExportTable} from "../../export/table.js";
import type {Values} from "../../model/index.js";
import type {SliceOptions} from "../../scenario/in-slices.js";
import type {Goal} from "../../scenario/solve/goal.js";
import type {AskedNumber} from "./asked-number.js";

/** What is asked, as a cell or a control says it; what is left out is chosen. */
export interface Options {
  /** Ids of levers, in the order in which they count. */
  readonly levers?: readonly string[];
  readonly goal?: Goal;
  /** Names of scenarios. */
  readonly from?: string;
  readonly to?: string;
  readonly years?: readonly [from: number, to: number];
  readonly identity?: string;
}

/** What of the options a question depends on; `lever` and `pair` are the first, and the first two, of the levers. */
export type Field = "lever" | "pair" | "levers" | "goal" | "scenarios" | "years" | "identity";

/** How an answer is to be drawn. */
export interface View {
  /** In px. */
  readonly width: number;
  readonly language: Language;
}

/** A question that can be asked of a number. */
export interface Question<Answer> {
  readonly label: Label;
  /** What it is asked for, in a sentence. */
  readonly hint: Label;
  readonly fields: readonly Field[];
  /** How many of the levers that move the number most it takes where none are named. */
  readonly usualLevers: number;
  /** Why it makes no sense for a number; undefined where it does. */
  readonly whyNot: (asked: AskedNumber) => Label | undefined;
  /** @throws what the levers, the model or a cell refuse, and faults of the question itself */
  readonly answer: (asked: AskedNumber, options: Required<Options>, slices: Slices<Answer>) => Promise<Answer>;
  /** The answer in a sentence or two. */
  readonly say: (asked: AskedNumber, answer: Answer, language: Language) => string;
  /** Undefined where there is nothing to be drawn. */
  readonly draw: (asked: AskedNumber, answer: Answer, view: View) => Element | undefined;
  /** How levers are to stand by the answer, to be carried out; undefined where it does not say so. */
  readonly setting?: (answer: Answer) => Values | undefined;
  readonly toTable: (asked: AskedNumber, answer: Answer, language: Language) => ExportTable;
}

/** How an answer is worked out: without keeping the page waiting, to be ended at any time. */
export interface Slices<Answer> extends Required<Pick<SliceOptions, "signal">> {
  /** @param total how many results will be asked for, where that is known */
  readonly onProgress: (asked: number, total?: number) => void;
  /** Takes what is known so far. */
  readonly onFirst: (answer: Answer) => void;
}

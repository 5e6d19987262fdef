import type {Label} from "../base/label.js";
import type {Calibration, Finding} from "../model/index.js";
import type {ScenarioChanges} from "./lever-table.js";
import type {ExportTable} from "./table.js";

/** Tables to hand over together, with what their readers must know of them. */
export interface Workbook {
  readonly title: Label;
  readonly tables: readonly ExportTable[];
  readonly about: About;
}

/** Under what conditions the numbers hold, and where they come from. */
export interface About {
  /** The day of the export, such as 2026-11-23; it is an input, so that the same inputs give the same file. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  /** Left out where the numbers come from cells alone. */
  readonly model?: {readonly id: string; readonly label: Label};
  /** All scenarios in the tables, the baseline too. */
  readonly scenarios: readonly ScenarioChanges[];
  /** The official figures that the model was calibrated by; left out where there are none. */
  readonly calibration?: Calibration;
  /** The model's warnings; the same as a result's. */
  readonly findings?: readonly Finding[];
  /** What the model leaves out, a paragraph each. */
  readonly limits: readonly Label[];
}

/** What every export says of its numbers. */
export const conditionalStatement: Label = {
  zh: "本文件中的结果是情景推演：只在所列杠杆取值和模型假设成立的条件下成立，不是对未来的判断。",
  en: "The results in this file are conditional scenarios: they hold if the lever values listed here and the assumptions of the model hold. They are not forecasts.",
};

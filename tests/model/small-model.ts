import type {Label} from "../../src/base/label.js";
import {
  defineIndex,
  defineModel,
  defineYears,
  scalar,
  toParameter,
  type Model,
  type ModelSpec,
  type Parameter,
  type ParameterSpec,
} from "../../src/model/index.js";

export function label(text: string): Label {
  return {zh: text, en: text};
}

/** Three trades, each with its land (a number) and its kind (a text) as attributes. */
export const trade = defineIndex("trade", label("trade"), [
  {id: "farm", label: label("farm"), land: 30, kind: "goods"},
  {id: "mine", label: label("mine"), land: 20, kind: "goods"},
  {id: "shop", label: label("shop"), land: 10, kind: "services"},
]);

/** 2020, two years of P1, three of P2. */
export const years = defineYears({
  from: 2020,
  to: 2025,
  periods: [
    {id: "P1", from: 2021, to: 2022},
    {id: "P2", from: 2023, to: 2025},
  ],
});

/** A parameter of a pure number without limits, unless told otherwise. */
export function parameter(id: string, given: number | Partial<ParameterSpec> = {}): Parameter {
  const row = typeof given === "number" ? {default: String(given)} : given;
  return toParameter({
    id,
    label_zh: id,
    label_en: id,
    group: "",
    unit: "1",
    display: "1",
    valid: "(,)",
    kind: "assumption",
    source_class: "assumption",
    source_zh: "",
    source_en: "",
    confidence: "low",
    ...row,
  });
}

interface SmallModel extends Partial<Omit<ModelSpec, "parameters">> {
  /** Defaults by id, or what differs from a pure number without limits. */
  readonly parameters?: Readonly<Record<string, number | Partial<ParameterSpec>>>;
}

/** A model of trades and years. Every parameter with a plain id is an input of that name, unless inputs are given. */
export function modelOf({parameters = {}, inputs, ...spec}: SmallModel): Model {
  const plain = Object.keys(parameters).filter((id) => !id.includes("."));
  return defineModel({
    id: "small",
    label: label("small"),
    indices: [trade, years],
    parameters: Object.entries(parameters).map(([id, given]) => parameter(id, given)),
    inputs: {...Object.fromEntries(plain.map((id) => [id, scalar(id, label(id))])), ...inputs},
    blocks: [],
    checks: [],
    ...spec,
  });
}

import {ModelError, ParameterError} from "../../base/errors.js";
import {conversionFactor} from "../../base/units.js";
import {
  defineModel,
  valueError,
  YEAR,
  type Model,
  type Observation,
  type Parameter,
  type Place,
  type Result,
  type Values,
} from "../../model/index.js";
import type {Figure} from "./official-data.js";
import {named, OfficialError} from "./official-error.js";
import type {Move} from "./move-distribution.js";

/** A parameter with the value that figures gave it, and how it came to it: by being the figure, or by moving. */
export interface Changed {
  readonly parameter: Parameter;
  readonly before: number | undefined;
  readonly after: number;
  readonly figures: readonly Figure[];
  readonly move: Move | undefined;
}

/** A model's baseline while figures are put into it, one rule after another. */
export class Draft {
  readonly model: Model;
  readonly figures: readonly Figure[];
  readonly #changed = new Map<string, Changed>();
  /** Factors on what figures now say, which need not be drawn any more. */
  readonly resolved = new Set<string>();
  #result: Result | undefined;

  constructor(model: Model, figures: readonly Figure[]) {
    this.model = model;
    this.figures = figures;
  }

  get changed(): readonly Changed[] {
    return [...this.#changed.values()];
  }

  /** The parameters changed so far, as a scenario has them. */
  get values(): Values {
    return Object.fromEntries(this.changed.map(({parameter, after}) => [parameter.id, after]));
  }

  figure(input: string, year: number): Figure | undefined {
    return this.figures.find((figure) => figure.input.id === input && figure.year === year);
  }

  /** All figures of an input, in the order of years; only that of one year where it is named. */
  figuresOf(input: string, year?: number): readonly Figure[] {
    return this.figures.filter((figure) => figure.input.id === input && (year === undefined || figure.year === year));
  }

  /** A figure in the unit of its variable. */
  target({input, value}: Figure): number {
    const variable = input.variable === undefined ? undefined : this.model.variables.get(input.variable);
    return variable ? value * conversionFactor(input.unit, variable.unitText) : value;
  }

  /** What the baseline has where a figure was made. */
  observed({input, year}: Pick<Figure, "input" | "year">): number {
    return this.value(input.variable ?? "", {...input.place, [YEAR]: year});
  }

  /** @throws {OfficialError} `refused` where the model gives no result with the figures so far */
  value(variable: string, place: Place): number {
    this.#result ??= this.#run();
    const {index} = this.#result.variable(variable);
    const known = Object.entries(place).filter(([name]) => index.includes(name));
    return Number(this.#result.value(variable, Object.fromEntries(known)));
  }

  /** What the equations give of a variable without an index, also where a check then fails: to be said in its numbers. */
  valueUnchecked(variable: string): number {
    return Number(
      defineModel({...this.model.spec, checks: []})
        .run(this.values)
        .value(variable),
    );
  }

  #run(): Result {
    try {
      return this.model.run(this.values);
    } catch (error) {
      throw this.refusal(
        error,
        this.changed.flatMap(({figures}) => figures),
      );
    }
  }

  /** A refusal of the model as one of the figures. */
  refusal(error: unknown, figures: readonly Figure[]): unknown {
    if (!(error instanceof ModelError || error instanceof ParameterError)) return error;
    const {zh, en, text} = named([...new Set(figures)]);
    return new OfficialError(
      "refused",
      `the model gives no result with ${text}: ${error.message}; check the figures`,
      {
        zh,
        en,
        reasonZh: String(error.data["zh"] ?? error.message),
        reasonEn: String(error.data["en"] ?? error.message),
      },
      {cause: error},
    );
  }

  /** A parameter as it now stands. */
  current(id: string): number {
    return this.#changed.get(id)?.after ?? Number(this.model.parameter(id)?.default);
  }

  /** @throws {OfficialError} `parameter-out-of-range` */
  set(id: string, after: number, figures: readonly Figure[], move?: Move): void {
    const parameter = this.model.parameter(id);
    if (!parameter) throw new Error(`a rule names a parameter that there is not: ${id}`);
    if (valueError(parameter, after)) throw outOfRange(parameter, after, figures);
    const known = this.#changed.get(id);
    const before = known ? known.before : typeof parameter.default === "number" ? parameter.default : undefined;
    this.#changed.set(id, {
      parameter,
      before,
      after,
      figures: [...new Set([...(known?.figures ?? []), ...figures])],
      move,
    });
    this.#result = undefined;
  }

  multiply(ids: readonly string[], factor: number, figures: readonly Figure[]): void {
    for (const id of ids) this.set(id, this.current(id) * factor, figures, {by: "factor", factor});
  }

  /** Whether a figure has changed the model. */
  isUsed(figure: Figure): boolean {
    return this.changed.some(({figures}) => figures.includes(figure));
  }

  observations(): Observation[] {
    return this.figures.map((figure) => ({...figure, isUsed: this.isUsed(figure)}));
  }
}

function outOfRange({id, label, valid}: Parameter, value: number, figures: readonly Figure[]): OfficialError {
  const {zh, en, text} = named(figures);
  const message = `out of range with ${text}: ${id} = ${value}; check the figures`;
  const {low, high, lowOpen, highOpen} = valid;
  return new OfficialError("parameter-out-of-range", message, {
    zh,
    en,
    parameterZh: label.zh,
    parameterEn: label.en,
    value,
    low,
    high,
    lowOpen,
    highOpen,
  });
}

/** A value that is written. Whether it goes to memory, and whether it is looked at, only what comes later tells. */
interface Value {
  readonly variable: string;
  readonly place: string;
  readonly name: string;
  /** Empty for one that has the name of another. */
  readonly definition: string;
  /** Something that is looked at is not finite where this is not. */
  isCarried: boolean;
}

/**
 * Writes the text of a function that computes in the memory `m`. Each value becomes a constant of the text. Memory takes
 * those of variables that are read where the constant is not known: in another year, by a counter, or afterwards. A
 * value is looked at by adding zero times itself to the flag `f`, which is no longer zero once one is not finite; one
 * that a sum or a product carries on need not be looked at, as the sum or product is.
 */
export class Writer {
  /** Lists of numbers the text reads, by name. */
  readonly constants = new Map<string, readonly number[]>();
  readonly #results: ReadonlySet<string>;
  readonly #kept: Set<string>;
  /** Constants for what the text reads but does not compute. */
  readonly #head = new Map<string, string>();
  #lines: (string | Value)[] = [];
  /** Set while the text goes along the years. */
  #steady: Map<string, {readonly name: string; readonly line: string}> | undefined;
  /** What can be read by its name here, by its place. */
  #known = new Map<string, Value>();
  /** False in a block that may be passed over. */
  #isCertain = true;
  #names = 0;

  /**
   * @param results the variables that the text computes
   * @param kept those that are read from memory when it is done
   */
  constructor(results: ReadonlySet<string>, kept: Iterable<string>) {
    this.#results = results;
    this.#kept = new Set(kept);
  }

  /** A name that is free. */
  name(letter: string): string {
    return `${letter}${++this.#names}`;
  }

  /** The name of a list of numbers that the text reads. */
  table(values: readonly number[], name = this.name("p")): string {
    this.constants.set(name, values);
    return name;
  }

  line(...texts: readonly string[]): void {
    this.#lines.push(...texts);
  }

  /**
   * Writes the value of a place.
   * @param isFinite whether that is known, so that it need not be looked at
   */
  assign(variable: string, place: string, code: string, isFinite = false): void {
    const isName = /^[a-z]\w*$/i.test(code);
    const name = isName ? code : this.name("x");
    const definition = isName ? "" : `const ${name} = ${code};`;
    const value = {variable, place, name, definition, isCarried: isFinite};
    this.#lines.push(value);
    this.#known.set(place, value);
  }

  /**
   * Code that reads a place.
   * @param carries whether what is made of it is looked at, and is not finite where it is not
   */
  read(variable: string, place: string, carries: boolean): string {
    const value = this.#known.get(place);
    if (value) {
      if (carries && this.#isCertain) value.isCarried = true;
      return value.name;
    }
    // What the text does not compute is read once.
    if (!this.#results.has(variable) && !/\D/.test(place)) {
      const name = `c${place}`;
      this.#head.set(name, `const ${name} = m[${place}];`);
      return name;
    }
    this.#kept.add(variable);
    return `m[${place}]`;
  }

  /**
   * Writes a block, whose values are not known after it.
   * @param isCertain whether it is run at all events
   */
  block(opening: string, body: () => void, {isCertain}: {isCertain: boolean}): void {
    const [known, wasCertain] = [this.#known, this.#isCertain];
    this.#known = new Map(known);
    this.#isCertain &&= isCertain;
    this.#lines.push(opening);
    body();
    this.#lines.push("}");
    this.#known = known;
    this.#isCertain = wasCertain;
  }

  /** Writes what goes along the years; {@link steady} values come before it. */
  alongYears(body: () => void): void {
    const before = this.#lines;
    this.#lines = [];
    this.#steady = new Map();
    body();
    this.#lines = [...before, ...[...this.#steady.values()].map(({line}) => line), ...this.#lines];
    this.#steady = undefined;
  }

  /** The name of a value that is the same in all years, and is computed before them. */
  steady(code: string): string {
    if (!this.#steady) return this.constant(code);
    const {name} = this.#steady.get(code) ?? {name: this.name("l")};
    this.#steady.set(code, {name, line: `const ${name} = ${code};`});
    return name;
  }

  /** The name of a value that is computed here, once. */
  constant(code: string): string {
    const name = this.name("l");
    this.line(`const ${name} = ${code};`);
    return name;
  }

  /** All that was written. */
  text(): string {
    return [
      ...this.#head.values(),
      ...this.#lines.flatMap((line) => (typeof line === "string" ? line : this.#write(line))),
    ].join("\n");
  }

  #write({variable, place, name, definition, isCarried}: Value): string[] {
    return [
      ...(definition === "" ? [] : [definition]),
      ...(this.#kept.has(variable) ? [`m[${place}] = ${name};`] : []),
      ...(isCarried ? [] : [`f += 0 * ${name};`]),
    ];
  }
}

import type {VariableDefinition} from "@observablehq/runtime";
import {isGenerator, isPromise} from "./what-if.js";

/** What ends a run that is of no more interest. Nobody is told: the newer run speaks for the cell. */
export class ObsoleteRun extends Error {
  override name = "ObsoleteRun";
}

/** The name by which the runtime promises a run to tell once a newer one takes its place. */
export const INVALIDATION = "invalidation";

/**
 * A definition the runs of which are given up once a newer one takes their place. The runtime has the newer one, and all
 * that uses the name, wait until the older has come to its end, which it may never do.
 * @param dropped told that a run was given up before it came to its end
 */
export function givenUp(
  inputs: readonly string[],
  definition: VariableDefinition,
  dropped: () => void = () => undefined,
): {readonly inputs: string[]; readonly definition: VariableDefinition} {
  const asked = inputs.indexOf(INVALIDATION);
  const shows = ["display", "view"].map((name) => inputs.indexOf(name)).filter((i) => i !== -1);
  return {
    // Before `visibility`, which takes the promise that is there: the runtime keeps but the last that it has made.
    inputs: [INVALIDATION, ...inputs.filter((name) => name !== INVALIDATION)],
    definition(this: unknown, invalidation: Promise<void>, ...others: readonly unknown[]) {
      const given = asked === -1 ? [...others] : others.toSpliced(asked, 0, invalidation);
      const interest = new Interest(invalidation, dropped);
      for (const i of shows) given[i] = interest.guard(given[i] as Show);
      const made: unknown = Reflect.apply(definition, this, given as never[]);
      if (isPromise(made)) return interest.wait(made);
      return isGenerator(made) ? interest.waitForEach(made) : made;
    },
  };
}

type Show = (value: unknown) => unknown;

/** In one run of a definition, which ends once it is invalidated. */
class Interest {
  #isLost = false;
  /** Listened to once, however many values a generator gives: each handler would be kept as long as it runs. */
  #listening: Promise<void> | undefined;
  /** What ends the wait for each promise that is still to come. */
  readonly #waits = new Set<() => void>();
  readonly #invalidation: Promise<void>;
  readonly #dropped: () => void;

  constructor(invalidation: Promise<void>, dropped: () => void) {
    this.#invalidation = invalidation;
    this.#dropped = dropped;
  }

  /** What a run that goes on in vain shows is not to stand among what the newer one shows. */
  guard(show: Show): Show {
    return (value) => {
      if (this.#isLost) throw obsolete();
      return show(value);
    };
  }

  wait<T>(promise: PromiseLike<T>): Promise<T> {
    this.#listening ??= this.#invalidation.then(() => {
      this.#isLost = true;
      for (const giveUp of this.#waits) giveUp();
    });
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#dropped();
        reject(obsolete());
      };
      if (this.#isLost) giveUp();
      this.#waits.add(giveUp);
      const settle = () => this.#waits.delete(giveUp);
      promise.then(settle, settle);
      promise.then(resolve, reject);
    });
  }

  /** A generator that may be asked for its next value, and never give it. */
  waitForEach(generator: Generator | AsyncGenerator) {
    return {
      next: (value: unknown) => {
        const next = generator.next(value);
        return isPromise(next) ? this.wait(next) : next;
      },
      return: (value: unknown) => generator.return(value),
    };
  }
}

function obsolete(): ObsoleteRun {
  return new ObsoleteRun("a newer run has taken its place");
}

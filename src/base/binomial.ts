import {exp} from "./elementary/exp.js";
import {log, log1p} from "./elementary/log.js";

/**
 * How likely it is that of so many trials at least so many succeed, each with the same probability: the upper tail of the
 * binomial distribution, 1 for none.
 */
export function binomialTail(successes: number, trials: number, probability: number): number {
  if (successes <= 0 || probability >= 1) return 1;
  if (successes > trials || probability <= 0) return 0;
  const odds = log(probability) - log1p(-probability);
  // The logarithm of one term after the other, from no success on: n! / k! (n − k)! · p^k (1 − p)^(n − k).
  let logarithm = trials * log1p(-probability);
  let tail = 0;
  for (let k = 1; k <= trials; ++k) {
    logarithm += log((trials - k + 1) / k) + odds;
    if (k >= successes) tail += exp(logarithm);
  }
  return Math.min(1, tail);
}

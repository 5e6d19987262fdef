import {exp} from "./elementary/exp.js";
import {log} from "./elementary/log.js";

/**
 * The standard normal distribution function, to about 1e-15: J. F. Hart's rational approximation as given by G. West,
 * Better approximations to cumulative normal functions, Wilmott Magazine, 70–76 (May 2005).
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  const tail = z > 38 ? 0 : exp((-z * z) / 2) * (z < SPLIT ? upper(z) / lower(z) : fraction(z));
  return x > 0 ? 1 - tail : tail;
}

const SPLIT = 7.07106781186547;
const upper = polynomial(
  220.206867912376,
  221.213596169931,
  112.079291497871,
  33.912866078383,
  6.37396220353165,
  0.700383064443688,
  0.0352624965998911,
);
const lower = polynomial(
  440.413735824752,
  793.826512519948,
  637.333633378831,
  296.564248779674,
  86.7807322029461,
  16.064177579207,
  1.75566716318264,
  0.0883883476483184,
);

function fraction(z: number): number {
  return 1 / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / Math.sqrt(2 * Math.PI);
}

/**
 * The quantile of the standard normal distribution, to about 1e-16: M. J. Wichura, Algorithm AS 241, Appl. Stat. 37,
 * 477–484 (1988).
 * @param p between 0 and 1; outside, the result is NaN, at the ends infinite
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * a(r)) / b(r);
  }
  const outside = q < 0 ? p : 1 - p;
  if (!(outside > 0)) return outside === 0 ? Math.sign(q) * Infinity : NaN;
  const r = Math.sqrt(-log(outside));
  const z = r <= 5 ? c(r - 1.6) / d(r - 1.6) : e(r - 5) / f(r - 5);
  return q < 0 ? -z : z;
}

const a = polynomial(
  3.387132872796366608,
  133.14166789178437745,
  1971.5909503065514427,
  13731.693765509461125,
  45921.953931549871457,
  67265.770927008700853,
  33430.575583588128105,
  2509.0809287301226727,
);
const b = polynomial(
  1,
  42.313330701600911252,
  687.1870074920579083,
  5394.1960214247511077,
  21213.794301586595867,
  39307.89580009271061,
  28729.085735721942674,
  5226.495278852854561,
);
const c = polynomial(
  1.42343711074968357734,
  4.6303378461565452959,
  5.7694972214606914055,
  3.64784832476320460504,
  1.27045825245236838258,
  0.24178072517745061177,
  0.0227238449892691845833,
  7.7454501427834140764e-4,
);
const d = polynomial(
  1,
  2.05319162663775882187,
  1.6763848301838038494,
  0.68976733498510000455,
  0.14810397642748007459,
  0.0151986665636164571966,
  5.475938084995344946e-4,
  1.05075007164441684324e-9,
);
const e = polynomial(
  6.6579046435011037772,
  5.4637849111641143699,
  1.7848265399172913358,
  0.29656057182850489123,
  0.026532189526576123093,
  0.0012426609473880784386,
  2.71155556874348757815e-5,
  2.01033439929228813265e-7,
);
const f = polynomial(
  1,
  0.59983220655588793769,
  0.13692988092273580531,
  0.0148753612908506148525,
  7.868691311456132591e-4,
  1.8463183175100546818e-5,
  1.4215117583164458887e-7,
  2.04426310338993978564e-15,
);

/** A polynomial of degree seven or less, by its coefficients from the constant one up; written out, as it is asked for most. */
function polynomial(...[c0, c1, c2, c3, c4, c5, c6, c7 = 0]: Coefficients): (x: number) => number {
  return (x) => ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
}

type Coefficients = [number, number, number, number, number, number, number, number?];

import {exp} from "./exp.js";
import {expm1} from "./expm1.js";
import {log10, log2} from "./log-of-base.js";
import {log, log1p} from "./log.js";
import {pow} from "./pow.js";

/**
 * The functions that an engine computes in a way of its own, which may differ from another's in the last bits: these are
 * the same to the bit on all.
 */
export const elementary = {exp, expm1, log, log10, log1p, log2, pow};

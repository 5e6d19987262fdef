import {type Cell, type CellFormat, convertCell} from "./cell.js";
import type {Constraints} from "./constraints.js";
import type {DescriptorFault} from "./descriptor-fault.js";
import type {ConstraintsSpec} from "./descriptor-spec.js";
import {quoted} from "./table-error.js";

/** Constraints as the code uses them: values of the column's own type, the pattern compiled. */
export function toConstraints(
  spec: ConstraintsSpec,
  format: CellFormat,
  path: string,
  faults: DescriptorFault[],
): Constraints {
  const bound = (key: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum") =>
    toBound(spec[key], format, `${path}.${key}`, faults);
  return {
    required: spec.required ?? false,
    unique: spec.unique ?? false,
    allowed: spec.enum?.map((value, i) => toAllowed(value, format, `${path}.enum[${i}]`, faults)),
    pattern: toPattern(spec.pattern, format, `${path}.pattern`, faults),
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    exclusiveMinimum: bound("exclusiveMinimum"),
    exclusiveMaximum: bound("exclusiveMaximum"),
    minLength: spec.minLength,
    maxLength: spec.maxLength,
  };
}

/** A bound or an allowed value may be written as itself or as the text that a cell would hold. */
function toAllowed(
  value: string | number | boolean,
  format: CellFormat,
  path: string,
  faults: DescriptorFault[],
): Exclude<Cell, null> {
  const converted = convertCell(String(value), format);
  if (typeof converted !== "object") return converted;
  faults.push({path, wrong: converted.wrong, found: quoted(String(value)), wayOut: converted.wayOut});
  return value;
}

function toBound(
  value: string | number | undefined,
  format: CellFormat,
  path: string,
  faults: DescriptorFault[],
): number | undefined {
  if (value === undefined) return undefined;
  const converted = convertCell(String(value), format);
  if (typeof converted === "number") return converted;
  faults.push({
    path,
    wrong: `not a bound of type ${format.type}`,
    found: quoted(String(value)),
    wayOut: "bounds are for numbers and years",
  });
  return undefined;
}

/** The whole text must match, as in XML Schema, whose expressions the standard prescribes. */
function toPattern(
  source: string | undefined,
  {type}: CellFormat,
  path: string,
  faults: DescriptorFault[],
): RegExp | undefined {
  if (source === undefined) return undefined;
  if (type !== "string" && type !== "any") {
    faults.push({
      path,
      wrong: `not a constraint of type ${type}`,
      found: quoted(source),
      wayOut: "patterns are for strings",
    });
    return undefined;
  }
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch {
    faults.push({path, wrong: "not a regular expression", found: quoted(source)});
    return undefined;
  }
}

import * as v from "valibot";
import type {DataPackage} from "./descriptor.js";
import {decodeText} from "./decode.js";
import type {DescriptorFault} from "./descriptor-fault.js";
import {descriptorFaults} from "./descriptor-rules.js";
import {packageSpec} from "./descriptor-spec.js";
import {toResource} from "./to-resource.js";
import {TableError} from "./table-error.js";

/** A descriptor, or all that is wrong with it; `value` is undefined exactly when there are errors. */
export interface ParsedDescriptor {
  readonly value: DataPackage | undefined;
  readonly errors: readonly TableError[];
}

const file = "datapackage.json";

/** Reads the bytes of datapackage.json. */
export function readDescriptor(bytes: Uint8Array): ParsedDescriptor {
  let text: string;
  try {
    text = decodeText(bytes, file);
  } catch (error) {
    if (error instanceof TableError) return {value: undefined, errors: [error]};
    throw error;
  }
  try {
    return parseDescriptor(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message;
    const fault = new TableError("not-json", `not JSON: ${file} (${reason})`, {resource: file, reason}, {cause: error});
    return {value: undefined, errors: [fault]};
  }
}

/** Checks a descriptor that is already parsed from JSON; each error names the JSON path of what is wrong. */
export function parseDescriptor(input: unknown): ParsedDescriptor {
  const shape = v.safeParse(packageSpec, input);
  if (!shape.success) return {value: undefined, errors: shape.issues.map(shapeError)};
  const {name, title, description, resources} = shape.output;
  const faults: DescriptorFault[] = [];
  const value = {
    name,
    title,
    description,
    resources: resources.map((spec, i) => toResource(spec, `resources[${i}]`, faults)),
  };
  faults.push(...descriptorFaults(value));
  return faults.length === 0 ? {value, errors: []} : {value: undefined, errors: faults.map(toError)};
}

type ShapeIssue = v.InferIssue<typeof packageSpec>;

function shapeError(issue: ShapeIssue): TableError {
  const path = jsonPath(issue.path ?? []);
  if (issue.received === "undefined") return toError({path, wrong: "missing", found: issue.received});
  // Our own messages are short and in lower case; for the rest, what was expected and found says it best.
  if (!issue.message.startsWith("Invalid ")) return toError({path, wrong: issue.message, found: issue.received});
  return toError({path, wrong: `not ${issue.expected ?? "as expected"}`, found: issue.received});
}

/** Such as resources[0].schema.fields[2].type; “(root)” for the whole. */
function jsonPath(items: NonNullable<ShapeIssue["path"]> | readonly []): string {
  let path = "";
  for (const {key} of items) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? String(key) : `.${String(key)}`;
  }
  return path || "(root)";
}

function toError({path, wrong, found, code = "descriptor", wayOut}: DescriptorFault): TableError {
  const way = wayOut === undefined ? "" : ` (${wayOut})`;
  return new TableError(code, `${wrong}: ${file} ${path} = ${found}${way}`, {
    resource: file,
    path,
    value: found,
    wrong,
  });
}

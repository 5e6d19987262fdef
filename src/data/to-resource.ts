import type {CellFormat} from "./cell.js";
import type {Field, ForeignKey, Resource} from "./descriptor.js";
import type {DescriptorFault} from "./descriptor-fault.js";
import type {ConstraintsSpec, FieldSpec, ResourceSpec, SchemaSpec} from "./descriptor-spec.js";
import {pathFault} from "./safe-path.js";
import {quoted} from "./table-error.js";
import {toConstraints} from "./to-constraints.js";

/** The only bridge from a resource as written to the resource the code uses; what is wrong with it goes to `faults`. */
export function toResource(spec: ResourceSpec, path: string, faults: DescriptorFault[]): Resource {
  const wrong = pathFault(spec.path);
  if (wrong !== undefined) {
    faults.push({
      path: `${path}.path`,
      wrong,
      found: quoted(spec.path),
      code: "unsafe-path",
      wayOut: "a path below the package's folder, with /",
    });
  }
  const {name, title, description, schema} = spec;
  const base = {name, path: spec.path, title, description};
  if (!isTable(spec)) return {kind: "file", ...base};
  if (schema === undefined) {
    faults.push({path: `${path}.schema`, wrong: "missing", found: "undefined", wayOut: "a table needs its fields"});
    return {kind: "file", ...base};
  }
  if (spec.encoding !== undefined && !/^utf-?8$/i.test(spec.encoding)) {
    faults.push({
      path: `${path}.encoding`,
      wrong: "not UTF-8",
      found: quoted(spec.encoding),
      wayOut: "save the table as UTF-8",
    });
  }
  if (spec.format !== undefined && spec.format !== "csv" && spec.format !== "tsv") {
    faults.push({
      path: `${path}.format`,
      wrong: "not a format that is read",
      found: quoted(spec.format),
      wayOut: "csv or tsv",
    });
  }
  return {
    kind: "table",
    ...base,
    delimiter: spec.dialect?.delimiter ?? (spec.format === "tsv" ? "\t" : ","),
    fields: schema.fields.map((field, i) => toField(field, schema, `${path}.schema.fields[${i}]`, faults)),
    fieldsMatch: schema.fieldsMatch ?? "equal",
    primaryKey: listOf(schema.primaryKey ?? []),
    uniqueKeys: (schema.uniqueKeys ?? []).map(listOf),
    foreignKeys: toForeignKeys(schema, name),
  };
}

function isTable({type, profile, schema}: ResourceSpec): boolean {
  return type === "table" || profile === "tabular-data-resource" || schema !== undefined;
}

function toForeignKeys({foreignKeys = []}: SchemaSpec, self: string): ForeignKey[] {
  return foreignKeys.map(({fields, reference}) => ({
    fields: listOf(fields),
    // Version 1 wrote a reference to the table itself as an empty name.
    resource: reference.resource === undefined || reference.resource === "" ? self : reference.resource,
    referencedFields: listOf(reference.fields),
  }));
}

function toField(spec: FieldSpec, schema: SchemaSpec, path: string, faults: DescriptorFault[]): Field {
  const format: CellFormat = {
    type: spec.type ?? "any",
    trueValues: spec.trueValues ?? ["true", "True", "TRUE", "1"],
    falseValues: spec.falseValues ?? ["false", "False", "FALSE", "0"],
  };
  const missing = spec.missingValues ?? schema.missingValues ?? [""];
  return {
    ...format,
    name: spec.name,
    title: spec.title,
    description: spec.description,
    missingValues: missing.map((entry) => (typeof entry === "string" ? entry : entry.value)),
    constraints: toConstraints(keyed(spec, schema), format, `${path}.constraints`, faults),
  };
}

/** A field of the primary key cannot be empty, whatever its constraints say. */
function keyed({name, constraints = {}}: FieldSpec, {primaryKey = []}: SchemaSpec): ConstraintsSpec {
  return listOf(primaryKey).includes(name) ? {...constraints, required: true} : constraints;
}

function listOf(names: string | readonly string[]): readonly string[] {
  return typeof names === "string" ? [names] : names;
}

import * as v from "valibot";
import {cellTypes} from "./cell.js";

/**
 * The shape of datapackage.json as people write it (Data Package 2, and the forms of version 1 that it keeps).
 * Unknown properties are allowed, as the standard says. Properties that would change what a cell means and are not
 * read here are refused, so that no table is silently read otherwise than its author meant.
 */
const unsupported = v.optional(v.never("not supported"));

const name = v.pipe(v.string(), v.nonEmpty("empty"));
const names = v.union([v.pipe(v.array(name), v.nonEmpty("empty")), name], "neither a name nor a list of names");
const scalar = v.union([v.string(), v.number(), v.boolean()], "neither text, number nor boolean");
const bound = v.optional(v.union([v.number(), v.string()], "neither a number nor its text"));
const length = v.optional(v.pipe(v.number(), v.integer("not a whole number"), v.minValue(0, "negative")));
const missingValues = v.array(
  v.union([v.string(), v.looseObject({value: v.string()})], "neither text nor an object with a value"),
);

const constraintsSpec = v.looseObject({
  required: v.optional(v.boolean()),
  unique: v.optional(v.boolean()),
  enum: v.optional(v.pipe(v.array(scalar), v.nonEmpty("empty"))),
  pattern: v.optional(v.string()),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  minLength: length,
  maxLength: length,
  jsonSchema: unsupported,
});

const fieldSpec = v.looseObject({
  name,
  type: v.optional(v.picklist(cellTypes)),
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  constraints: v.optional(constraintsSpec),
  missingValues: v.optional(missingValues),
  trueValues: v.optional(v.array(v.string())),
  falseValues: v.optional(v.array(v.string())),
  format: v.optional(v.literal("default")),
  decimalChar: v.optional(v.literal(".")),
  bareNumber: v.optional(v.literal(true)),
  groupChar: unsupported,
  categories: unsupported,
});

const foreignKeySpec = v.looseObject({
  fields: names,
  reference: v.looseObject({resource: v.optional(v.string()), fields: names}),
});

const schemaSpec = v.looseObject({
  fields: v.pipe(v.array(fieldSpec), v.nonEmpty("empty")),
  // The published profile of version 2.0 asks for a list by mistake; both are read.
  fieldsMatch: v.optional(
    v.union([
      fieldsMatch(),
      v.pipe(
        v.tuple([fieldsMatch()]),
        v.transform(([match]) => match),
      ),
    ]),
  ),
  missingValues: v.optional(missingValues),
  primaryKey: v.optional(names),
  uniqueKeys: v.optional(v.array(names)),
  foreignKeys: v.optional(v.array(foreignKeySpec)),
});

function fieldsMatch() {
  return v.picklist(["exact", "equal", "subset", "superset", "partial"]);
}

const dialectSpec = v.looseObject({
  delimiter: v.optional(v.pipe(v.string(), v.length(1, "not one character"))),
  header: v.optional(v.literal(true)),
  quoteChar: v.optional(v.literal('"')),
  doubleQuote: v.optional(v.literal(true)),
  skipInitialSpace: v.optional(v.literal(false)),
  headerRows: unsupported,
  commentChar: unsupported,
  commentRows: unsupported,
  escapeChar: unsupported,
  nullSequence: unsupported,
});

const resourceSpec = v.looseObject({
  name,
  path: v.string(),
  type: v.optional(v.string()),
  profile: v.optional(v.string()),
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  format: v.optional(v.string()),
  encoding: v.optional(v.string()),
  schema: v.optional(schemaSpec),
  dialect: v.optional(dialectSpec),
  data: unsupported,
  compression: unsupported,
});

export const packageSpec = v.looseObject({
  name: v.optional(v.string()),
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  resources: v.pipe(v.array(resourceSpec), v.nonEmpty("empty")),
});

export type ConstraintsSpec = v.InferOutput<typeof constraintsSpec>;
export type FieldSpec = v.InferOutput<typeof fieldSpec>;
export type SchemaSpec = v.InferOutput<typeof schemaSpec>;
export type ResourceSpec = v.InferOutput<typeof resourceSpec>;

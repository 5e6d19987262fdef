import type {CellFormat} from "./cell.js";
import type {Constraints} from "./constraints.js";

/** One column of a table. */
export interface Field extends CellFormat {
  readonly name: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The texts that mean “no value”; they become null. */
  readonly missingValues: readonly string[];
  readonly constraints: Constraints;
}

/** The values of `fields` in each row must occur as `referencedFields` in a row of `resource`; same length, same order. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly referencedFields: readonly string[];
}

/**
 * How the columns of a file must agree with the fields. `exact`: all of them in order; `equal`: all of them;
 * `subset`: the file may have more; `superset`: it may have fewer; `partial`: at least one is known.
 */
export type FieldsMatch = "exact" | "equal" | "subset" | "superset" | "partial";

export interface TableResource {
  readonly kind: "table";
  readonly name: string;
  readonly path: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly delimiter: string;
  readonly fields: readonly Field[];
  readonly fieldsMatch: FieldsMatch;
  /** Empty when the table has none. */
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A file of a package that is not a table, such as the text that the tables quote. */
export interface FileResource {
  readonly kind: "file";
  readonly name: string;
  readonly path: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

export type Resource = TableResource | FileResource;

/** A checked datapackage.json: every property that is read is present, and every name it refers to exists. */
export interface DataPackage {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly resources: readonly Resource[];
}

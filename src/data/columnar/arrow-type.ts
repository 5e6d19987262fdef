import {DateUnit, IntervalUnit, Precision, TimeUnit, Type, type DataType, type Field} from "@uwdata/flechette";
import type {ColumnType} from "../survey/cell-kind.js";

const columnTypes: ReadonlyMap<number, ColumnType> = new Map<number, ColumnType>([
  [Type.Int, "integer"],
  [Type.Time, "integer"],
  [Type.Duration, "integer"],
  [Type.Float, "number"],
  [Type.Decimal, "number"],
  [Type.Date, "date"],
  [Type.Timestamp, "date"],
  [Type.Bool, "boolean"],
]);

/** What values of a type of Arrow are to a reader; what no cell of a table is, is a text. */
export function columnTypeOf(type: DataType): ColumnType {
  return columnTypes.get((type.typeId === Type.Dictionary ? type.dictionary : type).typeId) ?? "text";
}

/** A type of Arrow as its documents write it: `Int64`, `Decimal(18, 2)`, `Timestamp(MICROSECOND)`, `List<Utf8>`. */
export function nameOfType(type: DataType): string {
  const name = keyOf(Type, type.typeId);
  if (type.typeId === Type.Int) return `${type.signed ? "" : "U"}Int${type.bitWidth}`;
  if (type.typeId === Type.Float) return `Float${floatBits[type.precision]}`;
  if (type.typeId === Type.Decimal) return `${name}(${type.precision}, ${type.scale})`;
  if (type.typeId === Type.Date) return `${name}(${keyOf(DateUnit, type.unit)})`;
  if (type.typeId === Type.Interval) return `${name}(${keyOf(IntervalUnit, type.unit)})`;
  if (type.typeId === Type.Dictionary) return `${name}<${nameOfType(type.dictionary)}>`;
  if (type.typeId === Type.Time || type.typeId === Type.Duration) return `${name}(${keyOf(TimeUnit, type.unit)})`;
  if (type.typeId === Type.Timestamp)
    return `${name}(${keyOf(TimeUnit, type.unit)}${type.timezone === null ? "" : `, ${type.timezone}`})`;
  return "children" in type
    ? `${name}<${type.children.map((child: Field) => nameOfType(child.type)).join(", ")}>`
    : name;
}

const floatBits = {[Precision.HALF]: 16, [Precision.SINGLE]: 32, [Precision.DOUBLE]: 64};

function keyOf(names: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(names).find((key) => names[key] === value) ?? String(value);
}

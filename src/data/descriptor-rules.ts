import {didYouMean} from "../base/nearest.js";
import type {DataPackage, TableResource} from "./descriptor.js";
import type {DescriptorFault} from "./descriptor-fault.js";
import {quoted} from "./table-error.js";

/** What is wrong between the parts of a descriptor whose parts are right: names that repeat or lead nowhere. */
export function descriptorFaults({resources}: DataPackage): DescriptorFault[] {
  const tables = new Map(
    resources.flatMap((resource) => (resource.kind === "table" ? [[resource.name, resource]] : [])),
  );
  return [
    ...repeated(resources, (i) => `resources[${i}].name`),
    ...resources.flatMap((resource, i) => {
      if (resource.kind !== "table") return [];
      const path = `resources[${i}].schema`;
      return [
        ...repeated(resource.fields, (j) => `${path}.fields[${j}].name`),
        ...unknownFields(resource.primaryKey, resource, `${path}.primaryKey`),
        ...resource.uniqueKeys.flatMap((key, j) => unknownFields(key, resource, `${path}.uniqueKeys[${j}]`)),
        ...foreignKeyFaults(resource, tables, path),
      ];
    }),
  ];
}

function repeated(items: readonly {name: string}[], pathOf: (i: number) => string): DescriptorFault[] {
  const seen = new Set<string>();
  return items.flatMap(({name}, i) => {
    if (seen.has(name)) return [{path: pathOf(i), wrong: "name used twice", found: quoted(name)}];
    seen.add(name);
    return [];
  });
}

function unknownFields(names: readonly string[], table: TableResource, path: string): DescriptorFault[] {
  const known = table.fields.map((field) => field.name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({path, wrong: `unknown field of ${table.name}`, found: quoted(name) + didYouMean(name, known)}));
}

function foreignKeyFaults(
  table: TableResource,
  tables: ReadonlyMap<string, TableResource>,
  path: string,
): DescriptorFault[] {
  return table.foreignKeys.flatMap(({fields, resource, referencedFields}, j) => {
    const here = `${path}.foreignKeys[${j}]`;
    const faults = unknownFields(fields, table, `${here}.fields`);
    const target = tables.get(resource);
    if (target === undefined) {
      const found = quoted(resource) + didYouMean(resource, tables.keys());
      return [...faults, {path: `${here}.reference.resource`, wrong: "unknown table", found}];
    }
    if (fields.length !== referencedFields.length) {
      const found = quoted(referencedFields.join(", "));
      faults.push({
        path: `${here}.reference.fields`,
        wrong: `not as many as the ${fields.length} fields that refer`,
        found,
      });
    }
    return [...faults, ...unknownFields(referencedFields, target, `${here}.reference.fields`)];
  });
}

import type {TableResource} from "../../src/data/descriptor.js";
import {parseDescriptor} from "../../src/data/parse-descriptor.js";

export const bytes = (text: string) => new TextEncoder().encode(text);

/** A checked table of the given schema, as a package of one table has it. */
export function tableOf(schema: object, more: object = {}): TableResource {
  const {value, errors} = parseDescriptor({
    resources: [{name: "facts", path: "facts.csv", type: "table", schema, ...more}],
  });
  const [resource] = value?.resources ?? [];
  if (resource?.kind !== "table") throw new Error(`no table: ${errors.map((error) => error.message).join("; ")}`);
  return resource;
}

/** A package of the given files: its descriptor, and how to read them. */
export function packageOf(resources: readonly object[], files: Readonly<Record<string, string | Uint8Array>>) {
  const read = (path: string) => {
    const file = files[path];
    if (file === undefined) return Promise.reject(new Error("no such file"));
    return Promise.resolve(typeof file === "string" ? bytes(file) : file);
  };
  return {descriptor: bytes(JSON.stringify({resources})), read};
}

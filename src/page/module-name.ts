/**
 * The one name of a module, whatever name stands for it in a cell: the bare one, `npm:` with or without a version, and
 * the address that notebook-kit makes of that.
 */
export function moduleName(specifier: string): string {
  return specifier
    .replace(/^npm:/, "")
    .replace(/^https:\/\/cdn\.jsdelivr\.net\/npm\//, "")
    .replace(/\/\+esm$/, "")
    .replace(/(?<=.)@[\d.^~x-][^/]*/, "");
}

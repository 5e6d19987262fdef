/** Whether an import names a module beside the notebook. */
export function isBeside(specifier: string): boolean {
  return /^\.{1,2}\//.test(specifier);
}

/**
 * The one name of a module beside the notebook: its path from where the notebook is. What leads above it begins with `..`;
 * whether there is anything to be had is for whoever has the files to say.
 * @param importer the name of the module that imports it; empty for a cell
 */
export function besideName(importer: string, specifier: string): string {
  const segments = importer.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment !== "..") {
      if (segment !== ".") segments.push(segment);
    } else if (segments.length === 0 || segments.at(-1) === "..") segments.push("..");
    else segments.pop();
  }
  return segments.join("/");
}

export function isTypeScript(name: string): boolean {
  return /\.m?ts$/i.test(name);
}

/** Whether a file's name is a module's, by its ending. */
export function isModule(name: string): boolean {
  return /\.m?[jt]s$/i.test(name);
}

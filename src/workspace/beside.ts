/**
 * The path below the folder of a file that a notebook names from where it is; undefined for one that leads out of the
 * folder, or for none.
 */
export function beside(notebook: string, name: string): string | undefined {
  if (name.startsWith("/")) return undefined;
  const segments = notebook.split("/").slice(0, -1);
  for (const segment of name.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== ".") segments.push(segment);
  }
  const path = segments.join("/");
  return path === "" ? undefined : path;
}

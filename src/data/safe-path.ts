/**
 * What is wrong with a path that must stay within the package's folder; undefined when nothing is.
 * A package comes from anywhere, so it may not reach for the rest of the disk or for the network.
 */
export function pathFault(path: string): string | undefined {
  if (path === "") return "empty path";
  if (path.includes("\\")) return "backslash in path";
  if (path.startsWith("/") || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return "absolute path";
  // A browser reads %2e as a dot when it resolves a URL.
  const segments = path.split("/").map((segment) => segment.replace(/%2e/gi, "."));
  return segments.includes("..") ? "path that leaves the folder" : undefined;
}

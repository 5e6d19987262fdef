/** The address of a notebook within the workspace, to be linked and reloaded. */
export function toHash(path: string): string {
  return `#/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The notebook that an address names; undefined when it names none. What follows a `?` is not the workspace's. */
export function fromHash(hash: string): string | undefined {
  const [address = ""] = hash.split("?", 1);
  if (!address.startsWith("#/") || address === "#/") return undefined;
  try {
    return decodeURIComponent(address.slice(2));
  } catch {
    return address.slice(2);
  }
}

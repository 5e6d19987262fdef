/** What the browser keeps under a key; null where it keeps nothing there, or may keep nothing at all. */
export function keptText(storage: Storage | undefined, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** A value of a result as a text, whole. Dates are days where they have no time, in UTC; NULL is a dash. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$|(\.000)?Z$/, "")
      .replace("T", " ");
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (typeof value === "string") return value;
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
  return typeof value === "bigint" ? value.toString() : text;
}

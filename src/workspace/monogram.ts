/** What stands for a notebook without a picture: the first two characters of its name, or the initials of two words. */
export function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = "", second = ""] = words;
  if (/^\p{Script=Han}/u.test(first)) return Array.from(words.join("")).slice(0, 2).join("");
  return Array.from(first).slice(0, 1).concat(Array.from(second).slice(0, 1)).join("").toUpperCase();
}

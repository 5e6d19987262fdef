/** A name of letters and digits that nothing else has had. */
export function randomName(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36));
  return digits.join("");
}

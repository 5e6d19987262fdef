/**
 * A number as people type it: with thousands separators, with the unit's per cent sign, with the full-width signs that
 * Chinese input methods give. What could be read in two ways, such as `1,5`, is none.
 * @param unit the unit it is typed in
 * @returns NaN where it is no number; one that no number holds, such as 1e400, is infinite
 */
export function typedNumber(text: string, unit: string): number {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace("。", ".")
    .replace("−", "-")
    .replace(/(?<=\d),(?=\d{3})/g, "");
  const digits = unit === "%" ? plain.replace(/%$/, "") : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : NaN;
}

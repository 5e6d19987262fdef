/** How a default moved: multiplied, or by an amount. */
export type Move = {readonly by: "factor"; readonly factor: number} | {readonly by: "amount"; readonly amount: number};

/**
 * A distribution, as a data package writes it, about a default that has moved: what it is spread around moves too, and
 * its spread is kept (in proportion, where it is multiplied). Another form of text, such as none at all, stays.
 */
export function moveDistribution(text: string, move: Move): string {
  const [, type = "", inside = ""] = /^\s*(\w+)\s*\(([^()]*)\)\s*$/.exec(text) ?? [];
  if (type === "") return text;
  const place = (value: string) =>
    String(move.by === "factor" ? Number(value) * move.factor : Number(value) + move.amount);
  const spread = (value: string) =>
    type === "normal" && move.by === "factor" ? String(Number(value) * Math.abs(move.factor)) : value;
  const isSpread = (i: number) => i === 1 && (type === "normal" || type === "lognormal");
  const numbers = inside.split(",").map((part, i) => {
    const [value = "", probability] = part.split(":");
    return [isSpread(i) ? spread(value) : place(value), ...(probability === undefined ? [] : [probability])].join(":");
  });
  return `${type}(${numbers.join(",")})`;
}

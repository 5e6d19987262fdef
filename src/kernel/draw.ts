/** Under this name a value that is no element has what draws it. */
export const DRAW = Symbol.for("tuiyan.draw");

/** The element that a value itself says it is to be shown as. */
export function drawn(value: unknown): Element | undefined {
  const draw: unknown = typeof value === "object" && value !== null ? Reflect.get(value, DRAW) : undefined;
  const element: unknown = typeof draw === "function" ? Reflect.apply(draw, value, []) : undefined;
  return element instanceof Element ? element : undefined;
}

/** What a promise comes to, or something else when it takes longer than `patience`, ms. */
export async function within<T, Else>(patience: number, promise: Promise<T>, otherwise: Else): Promise<T | Else> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Else>((done) => (timer = setTimeout(() => done(otherwise), patience)));
  const result = await Promise.race([promise, late]);
  clearTimeout(timer);
  return result;
}

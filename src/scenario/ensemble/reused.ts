/** Makes something of a size, and gives the same one again as long as the same size is asked for; it is written over. */
export function reused<T>(make: (size: number) => T): (size: number) => T {
  let [known, made]: [number, T | undefined] = [NaN, undefined];
  return (size) => {
    if (made === undefined || size !== known) [known, made] = [size, make(size)];
    return made;
  };
}

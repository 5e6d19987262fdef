/** In place of the colouring of code within prose. */
export function highlight(): void {
  // Code in prose stays plain.
}

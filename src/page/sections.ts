/**
 * The cells of a notebook in sections: the first begins with the notebook, each further one with a cell that has a
 * heading of the second level. Sections that show nothing are left out.
 */
export function sectionsOf<T extends Element>(cells: readonly T[]): T[][] {
  const sections: T[][] = [[]];
  for (const cell of cells) {
    if (cell.querySelector("h2")) sections.push([]);
    sections.at(-1)?.push(cell);
  }
  return sections.filter((section) => section.some((cell) => !cell.hasAttribute("empty")));
}

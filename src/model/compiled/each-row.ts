import type {Definition} from "../definition.js";
import {memberIds} from "../inputs.js";
import type {Members} from "../spec.js";
import {at, counted, type Position, type Positions} from "./position.js";
import type {Writer} from "./writer.js";

export interface Rows {
  readonly definition: Definition;
  readonly writer: Writer;
}

/** Rows that are written out rather than looped over, at most. */
const WRITTEN_OUT = 16;

/**
 * Writes something for each row along some dimensions: one by one where they are few, else in a loop.
 * @param members the only ones along a dimension, where there are such
 * @param positions where the row is along dimensions that are settled
 */
export function eachRow(
  rows: Rows,
  dimensions: readonly string[],
  members: Members,
  positions: Positions,
  write: (row: Positions) => void,
): void {
  const [dimension, ...others] = dimensions;
  if (dimension === undefined) {
    write(positions);
    return;
  }
  const next = (position: Position) => eachRow(rows, others, members, {...positions, [dimension]: position}, write);
  const places = placesAlong(rows, dimension, members);
  const settled = positions[dimension];
  if (settled) onlyAt(rows, settled, members[dimension] && places, () => next(settled));
  else if (places.length * countOf(rows, others, members, positions) > WRITTEN_OUT) loop(rows, places, next);
  else for (const place of places) next(at(place));
}

function placesAlong({definition}: Rows, dimension: string, members: Members): number[] {
  const ids = memberIds(definition.indices.get(dimension));
  return (members[dimension] ?? ids).map((member) => ids.indexOf(member));
}

function countOf(rows: Rows, dimensions: readonly string[], members: Members, positions: Positions): number {
  return dimensions
    .filter((dimension) => !positions[dimension])
    .reduce((product, dimension) => product * placesAlong(rows, dimension, members).length, 1);
}

/** Writes something for a place, if it is among those wanted. */
function onlyAt(
  {writer}: Rows,
  {counter, plus}: Position,
  wanted: readonly number[] | undefined,
  write: () => void,
): void {
  if (counter === undefined || !wanted) {
    if (wanted?.includes(plus) !== false) write();
    return;
  }
  const test = wanted.map((place) => `${counter} === ${place}`).join(" || ");
  writer.block(`if (${test || "false"}) {`, write, {isCertain: false});
}

function loop({writer}: Rows, places: readonly number[], write: (position: Position) => void): void {
  const counter = writer.name("i");
  const isWhole = places.every((place, i) => place === i);
  const table = isWhole ? undefined : writer.table(places);
  const along = table === undefined ? counter : `k${counter}`;
  writer.block(
    `for (let ${along} = 0; ${along} < ${places.length}; ++${along}) {`,
    () => {
      if (table !== undefined) writer.line(`const ${counter} = ${table}[${along}];`);
      write(counted(counter));
    },
    {isCertain: true},
  );
}

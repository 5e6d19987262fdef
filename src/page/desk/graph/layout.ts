import {layersOf, type GraphNode} from "./graph.js";

/** Sizes of the map, px. */
const WIDTH = 132;
const HEIGHT = 26;
const GAP_X = 44;
const GAP_Y = 10;
const EDGE = 8;

export interface Box {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly {readonly from: Box; readonly to: Box}[];
  readonly width: number;
  readonly height: number;
}

/** Where the boxes of a map stand: in columns from left to right, each near those it uses. */
export function layOut(nodes: readonly GraphNode[]): Layout {
  const layers = layersOf(nodes);
  const columns: GraphNode[][] = [];
  for (const node of nodes) (columns[layers.get(node.id) ?? 0] ??= []).push(node);
  const boxes = new Map<number, Box>();
  for (const [i, column] of columns.entries()) {
    const middle = (node: GraphNode) => {
      const known = node.uses.flatMap((id) => boxes.get(id)?.y ?? []);
      return known.length === 0 ? 0 : known.reduce((sum, y) => sum + y, 0) / known.length;
    };
    const ordered = i === 0 ? column : column.toSorted((a, b) => middle(a) - middle(b));
    for (const [k, node] of ordered.entries())
      boxes.set(node.id, {
        node,
        x: EDGE + i * (WIDTH + GAP_X),
        y: EDGE + k * (HEIGHT + GAP_Y),
        width: WIDTH,
        height: HEIGHT,
      });
  }
  const all = [...boxes.values()];
  const lines = all.flatMap((to) => to.node.uses.flatMap((id) => ({from: boxes.get(id) ?? to, to})));
  return {
    boxes: all,
    lines,
    width: 2 * EDGE + columns.length * (WIDTH + GAP_X) - GAP_X,
    height: 2 * EDGE + Math.max(0, ...columns.map(({length}) => length)) * (HEIGHT + GAP_Y) - GAP_Y,
  };
}

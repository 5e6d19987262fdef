import {ColumnTable} from "arquero";
import {DRAW} from "../../kernel/draw.js";
import {drawRows, rowsOf} from "./draw-rows.js";

/** Has every Arquero table that a cell shows be its rows. */
export function drawTables(): void {
  const draw = function (this: ColumnTable) {
    return drawRows(rowsOf(this));
  };
  Object.defineProperty(ColumnTable.prototype, DRAW, {value: draw, configurable: true});
}

import "./rows/rows-table.js";

/** Reads the tables that other programs write by columns: what the page's further script and the workspace have of it. */
export {readArrow} from "./read-arrow.js";
export {readParquet} from "./read-parquet.js";

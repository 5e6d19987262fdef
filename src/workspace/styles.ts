import {unsafeCSS} from "lit";
import base from "../style/base.css?inline";

/** What every screen shares, for the inside of an element. */
export const shared = unsafeCSS(base);

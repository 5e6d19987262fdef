import type {Label} from "../base/label.js";

/** What the workspace says of where notebooks live, and of taking them from one place to another. */

export const thisBrowser: Label = {zh: "这个浏览器", en: "This browser"};

import type {Label} from "../base/label.js";

/** What a button says that closes a dialog or a panel. */
export const close: Label = {zh: "关闭", en: "Close"};

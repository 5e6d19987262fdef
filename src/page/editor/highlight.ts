import {defaultHighlightStyle, HighlightStyle} from "@codemirror/language";

/** CodeMirror's own colours of code, made for white paper, with what each of them is by day and by night. */
const colors: Readonly<Record<string, readonly [day: string, night: string]>> = {
  "#404740": ["#404740", "#b8bdb8"],
  "#708": ["#708", "#d7a3e8"],
  "#219": ["#219", "#8ab4f8"],
  "#164": ["#164", "#7fd1a8"],
  "#a11": ["#a11", "#f0948a"],
  "#e40": ["#b83200", "#ffb38a"],
  "#00f": ["#00f", "#8ab4f8"],
  "#30a": ["#30a", "#b9a7ff"],
  "#085": ["#075", "#6fd3b0"],
  "#167": ["#167", "#86c5d8"],
  "#256": ["#256", "#8fb8d0"],
  "#00c": ["#00c", "#9aa8ff"],
  "#940": ["#940", "#e0b070"],
  "#f00": ["#d00000", "#ff8f80"],
};

/** How code is coloured, by day and by night. */
export const highlight = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) => {
    const found = typeof spec.color === "string" ? colors[spec.color] : undefined;
    return found ? {...spec, color: `light-dark(${found[0]}, ${found[1]})`} : spec;
  }),
);

import {EditorView} from "@codemirror/view";

/** How the editor looks, in the page's colours. */
export const look = [
  EditorView.theme({
    "&": {backgroundColor: "transparent", color: "var(--ink)", fontSize: "13px"},
    "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "-1px"},
    ".cm-content": {fontFamily: "var(--mono)", caretColor: "var(--ink)", padding: "8px 0"},
    ".cm-gutters": {backgroundColor: "transparent", color: "var(--ink-2)", border: "none"},
    ".cm-cursor": {borderLeftColor: "var(--ink)"},
    "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--accent-fill)"},
    ".cm-panels": {backgroundColor: "var(--fill-2)", color: "var(--ink)"},
    ".cm-panels-top": {borderBottom: "1px solid var(--rule)"},
    ".cm-panel.cm-search :is(input, button, label)": {font: "var(--text-tiny) var(--font)", color: "var(--ink)"},
    ".cm-panel.cm-search :is(input.cm-textfield, button)": {
      border: "1px solid var(--rule)",
      borderRadius: "var(--radius)",
      background: "var(--paper)",
    },
    ".cm-searchMatch": {backgroundColor: "color-mix(in oklab, var(--stale) 30%, transparent)"},
    ".cm-lintRange-error": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--alarm)",
      textDecorationSkipInk: "none",
    },
    ".cm-tooltip": {
      border: "1px solid var(--rule)",
      borderRadius: "var(--radius)",
      backgroundColor: "var(--paper)",
      color: "var(--ink)",
      font: "var(--text-small) / 1.45 var(--font)",
      zIndex: "8",
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", fontSize: "13px"},
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      background: "var(--accent-fill)",
      color: "var(--accent)",
    },
    ".cm-completionDetail": {color: "var(--ink-2)", fontStyle: "normal", font: "var(--text-tiny) var(--font)"},
    ".cm-tooltip.cm-completionInfo": {padding: "8px 12px", maxWidth: "320px"},
    ".cm-name-help": {padding: "8px 12px", maxWidth: "420px", overflowWrap: "anywhere"},
    ".cm-name-help p": {margin: "4px 0 0", color: "var(--ink-2)"},
    ".cm-diagnostic-error": {borderLeft: "3px solid var(--alarm)"},
  }),
];

/** Whether the machine is one on which ⌘ does what Ctrl does elsewhere. */
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** What is pressed, as a command names it: `Mod-Shift-p`. */
export function keyOf(event: KeyboardEvent): string {
  const {altKey, ctrlKey, metaKey, shiftKey, code, key} = event;
  // With Alt, a letter may come out as another character.
  const letter = altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  const own = letter ?? key;
  const hasShift = shiftKey && (own.length > 1 || own.toLowerCase() !== own.toUpperCase());
  return [
    ...(ctrlKey || metaKey ? ["Mod"] : []),
    ...(altKey ? ["Alt"] : []),
    ...(hasShift ? ["Shift"] : []),
    own.length === 1 ? own.toLowerCase() : own,
  ].join("-");
}

const shown: Readonly<Record<string, readonly [elsewhere: string, mac: string]>> = {
  Mod: ["Ctrl", "⌘"],
  Alt: ["Alt", "⌥"],
  Shift: ["Shift", "⇧"],
  Enter: ["Enter", "⏎"],
  Backspace: ["Backspace", "⌫"],
  ArrowUp: ["↑", "↑"],
  ArrowDown: ["↓", "↓"],
  " ": ["Space", "Space"],
  Escape: ["Esc", "Esc"],
};

/** A key as a reader knows it: `Ctrl+Shift+P`. */
export function keyText(key: string): string {
  const parts = key.split("-").map((part) => shown[part]?.[isMac ? 1 : 0] ?? part.replace(/^[a-z]$/, upper));
  return parts.join(isMac ? "" : "+");
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

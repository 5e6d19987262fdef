/** Has what is pressed with Ctrl, or ⌘, do something else than what the browser does with it. */
export function onShortcut(actions: Readonly<Record<string, () => void>>, signal?: AbortSignal): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const act = Object.hasOwn(actions, key) ? actions[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    },
    signal && {signal},
  );
}

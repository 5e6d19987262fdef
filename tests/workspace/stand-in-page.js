// Speaks the protocol as the page of a notebook does, and shows the notebook's text in a box.
(() => {
  const state = {messages: []};
  const box = document.createElement("textarea");
  box.setAttribute("aria-label", "text");
  const title = document.createElement("h2");
  const style = document.createElement("style");
  style.textContent = `
    :root { color-scheme: light dark; font: 16px/1.7 system-ui, sans-serif; background: Canvas; color: CanvasText }
    :root[data-theme="light"] { color-scheme: light }
    :root[data-theme="dark"] { color-scheme: dark }
    body { margin: 0; padding: 32px; max-width: 720px }
    textarea { width: 100%; height: 320px; font: 13px/1.6 monospace; border: 1px solid GrayText; padding: 12px }`;
  document.head.append(style);
  document.body.append(title, box);

  addEventListener("message", (event) => {
    if (event.data?.type !== "tuiyan-connect") return;
    state.port = event.ports[0];
    state.port.onmessage = ({data}) => hear(data);
    state.port.postMessage({type: "ready"});
  });

  function hear(message) {
    if (message.type === "ping") {
      if (!state.isDeaf) state.port.postMessage({type: "pong"});
      return;
    }
    state.messages.push(message);
    if (message.type === "open") {
      box.value = message.text;
      title.textContent = /<title>(.*)<\/title>/.exec(message.text)?.[1] ?? "";
    }
    if (message.theme === "system") delete document.documentElement.dataset.theme;
    else if (message.theme) document.documentElement.dataset.theme = message.theme;
    if (message.type === "run" && !state.isDeaf) state.port.postMessage({type: "status", running: 0, errors: 0});
  }

  box.addEventListener("input", () => state.port.postMessage({type: "changed", text: box.value}));
  addEventListener("keydown", (event) => {
    if (!event.ctrlKey || event.key !== "s") return;
    event.preventDefault();
    state.port.postMessage({type: "command", name: "save"});
  });
  globalThis.standIn = state;
})();

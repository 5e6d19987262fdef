/**
 * Ways by which the code of a cell may try to reach somebody, each a text of code with the address in it. They are tried
 * in a page without protection too, so that what is blocked is known to be a way at all.
 */
export const networkWays: Readonly<Record<string, (url: string) => string>> = {
  fetch: (url) => `fetch("${url}")`,
  "fetch without cors": (url) => `fetch("${url}", {mode: "no-cors", method: "POST", body: "x"})`,
  "fetch kept alive": (url) => `fetch("${url}", {keepalive: true, mode: "no-cors"})`,
  XMLHttpRequest: (url) => `const request = new XMLHttpRequest(); request.open("GET", "${url}"); request.send();`,
  WebSocket: (url) => `new WebSocket("${url.replace("http", "ws")}")`,
  EventSource: (url) => `new EventSource("${url}")`,
  sendBeacon: (url) => `navigator.sendBeacon("${url}", "x")`,
  image: (url) => `new Image().src = "${url}"`,
  "image set": (url) => `new Image().srcset = "${url} 2x"`,
  picture: (url) => add(`<picture><source srcset="${url}"><img></picture>`),
  "image of a video": (url) => add(`<video poster="${url}"></video>`),
  video: (url) => add(`<video src="${url}" preload="auto"></video>`),
  audio: (url) => `new Audio("${url}").load()`,
  track: (url) =>
    add(`<video><track default kind="subtitles" src="${url}"></video>`) +
    `; document.querySelectorAll("track").forEach((track) => track.track.mode = "showing")`,
  "image of a button": (url) => add(`<input type="image" src="${url}">`),
  script: (url) => make("script", {src: url}),
  "module script": (url) => make("script", {type: "module", src: url}),
  "import()": (url) => `import("${url}")`,
  stylesheet: (url) => make("link", {rel: "stylesheet", href: url}),
  "@import": (url) => style(`@import url("${url}");`),
  "url() of a background": (url) => style(`body { background-image: url("${url}") }`),
  "url() of a list": (url) => style(`body { list-style-image: url("${url}"); display: list-item }`),
  "url() of a cursor": (url) => style(`body { cursor: url("${url}"), auto; content: url("${url}") }`),
  "url() chosen by an attribute": (url) => style(`[lang] { border-image: url("${url}") 1 }`),
  "url() of a filter": (url) => style(`body { mask-image: url("${url}"); -webkit-mask-image: url("${url}") }`),
  font: (url) => style(`@font-face { font-family: leak; src: url("${url}") } body { font-family: leak, serif }`),
  FontFace: (url) => `new FontFace("leak2", "url(${url})").load()`,
  prefetch: (url) => make("link", {rel: "prefetch", href: url}),
  preload: (url) => make("link", {rel: "preload", as: "image", href: url}),
  modulepreload: (url) => make("link", {rel: "modulepreload", href: url}),
  icon: (url) => make("link", {rel: "icon", href: url}),
  "speculation rules": (url) =>
    make("script", {
      type: "speculationrules",
      textContent: JSON.stringify({prefetch: [{source: "list", urls: [url], eagerness: "immediate"}]}),
    }),
  iframe: (url) => make("iframe", {src: url}),
  "iframe without a source": (url) => make("iframe", {srcdoc: `<img src="${url}">`}),
  "script of a frame within": (url) => make("iframe", {srcdoc: `<script>fetch("${url}")</scr` + `ipt>`}),
  "fetch of a frame within": (url) =>
    `const frame = document.createElement("iframe"); document.body.append(frame); frame.contentWindow.fetch("${url}")`,
  embed: (url) => make("embed", {src: url}),
  object: (url) => make("object", {data: url}),
  "svg image": (url) => add(`<svg><image href="${url}"/></svg>`),
  "svg use": (url) => add(`<svg><use href="${url}#a"/></svg>`),
  "svg feImage": (url) =>
    add(
      `<svg><filter id="leak"><feImage href="${url}"/></filter><rect filter="url(#leak)" width="9" height="9"/></svg>`,
    ),
  "form to a frame": (url) =>
    add(`<iframe name="leak"></iframe><form target="leak" action="${url}"></form>`) +
    `; document.querySelector("form[target=leak]").submit()`,
  "classic worker": (url) => worker(`importScripts("${url}")`),
  "fetch of a worker": (url) => worker(`fetch("${url}", {mode: "no-cors"})`),
  "socket of a worker": (url) => worker(`new WebSocket("${url.replace("http", "ws")}")`),
  "module worker": (url) => worker(`import "${url}";`, '{type: "module"}'),
  "worker from elsewhere": (url) => `new Worker("${url}")`,
  "shared worker": (url) => `new SharedWorker(URL.createObjectURL(new Blob(['fetch("${url}", {mode: "no-cors"})'])))`,
  worklet: (url) => `CSS.paintWorklet?.addModule("${url}"); new AudioContext().audioWorklet.addModule("${url}")`,
  WebTransport: (url) => `new WebTransport("${url.replace("http:", "https:")}")`,
  "document.write": (url) =>
    `const frame = document.createElement("iframe"); document.body.append(frame); frame.contentDocument.write('<img src="${url}">')`,
  "xml stylesheet": (url) =>
    `new DOMParser().parseFromString('<?xml-stylesheet href="${url}"?><a/>', "text/xml"); const xsl = new XSLTProcessor()`,
  "template in the document": (url) =>
    `document.body.append(document.createRange().createContextualFragment('<img src="${url}">'))`,
  "event handler in an attribute": (url) =>
    `document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="fetch(\\'${url}\\')">')`,
  "report of a policy": (url) =>
    make("meta", {httpEquiv: "Content-Security-Policy", content: `img-src 'none'; report-uri ${url}`}) +
    `; new Image().src = "data:,"`,
};

/** Ways of a query to reach somebody, or to look at the machine; each is a text of SQL. */
export const sqlWays: Readonly<Record<string, (url: string) => string>> = {
  INSTALL: (url) => `INSTALL httpfs FROM '${url}'`,
  LOAD: () => `LOAD httpfs`,
  "custom repository": (url) => `SET custom_extension_repository = '${url}'; INSTALL json`,
  read_csv: (url) => `SELECT * FROM read_csv('${url}')`,
  "a name that is an address": (url) => `SELECT * FROM '${url}.csv'`,
  read_text: (url) => `SELECT * FROM read_text('${url}')`,
  read_blob: (url) => `SELECT * FROM read_blob('${url}')`,
  read_parquet: (url) => `SELECT * FROM read_parquet('${url}')`,
  ATTACH: (url) => `ATTACH '${url}' AS elsewhere`,
  "COPY TO": (url) => `COPY (SELECT 1) TO '${url}'`,
  "COPY FROM": (url) => `CREATE TABLE a (b INT); COPY a FROM '${url}'`,
  "EXPORT DATABASE": (url) => `EXPORT DATABASE '${url}'`,
  "a file of the machine": () => `SELECT content FROM read_text(concat('/etc/', 'passwd'))`,
  "the machine's folders": () => `SELECT * FROM glob('/etc/*')`,
  "the environment": () => `SELECT getenv('HOME')`,
};

/** What leads the page itself elsewhere, or opens another. */
export const leavingWays: Readonly<Record<string, (url: string) => string>> = {
  "location.href": (url) => `location.href = "${url}"`,
  "location.replace": (url) => `location.replace("${url}")`,
  "meta refresh": (url) => make("meta", {httpEquiv: "refresh", content: `0;url=${url}`}),
  form: (url) =>
    add(`<form id="leave" action="${url}"><input name="a" value="b"></form>`) +
    `; document.querySelector("#leave").submit()`,
  ping: (url) => add(`<a href="#" ping="${url}">a</a>`) + `; document.querySelector("a[ping]").click()`,
  anchor: (url) => `Object.assign(document.createElement("a"), {href: "${url}"}).click()`,
  download: (url) => `Object.assign(document.createElement("a"), {href: "${url}", download: "a"}).click()`,
  "anchor to the top": (url) => `Object.assign(document.createElement("a"), {href: "${url}", target: "_top"}).click()`,
  "window.open": (url) => `globalThis.open("${url}")`,
  "anchor to a new window": (url) =>
    `Object.assign(document.createElement("a"), {href: "${url}", target: "_blank", rel: "opener"}).click()`,
  "top.location": (url) => `top.location = "${url}"`,
  "parent.location": (url) => `parent.location.replace("${url}")`,
  "navigation api": (url) => `navigation.navigate("${url}")`,
};

/** What else a page may have or do that a notebook's must not: each gives what it got hold of. */
export const holds: Readonly<Record<string, string>> = {
  "the workspace's document": "return globalThis.parent.document.body",
  "the top's document": "return globalThis.top.document.body",
  "the top's address": "return globalThis.top.location.href",
  "the frame's element": "if (!globalThis.frameElement) throw 0; return globalThis.frameElement",
  "an opener": "if (!globalThis.opener) throw 0; return globalThis.opener",
  localStorage: "return globalThis.localStorage.length",
  sessionStorage: "return globalThis.sessionStorage.length",
  cookies: 'globalThis.document.cookie = "leak=1"; if (!globalThis.document.cookie) throw 0; return 1',
  IndexedDB:
    'return await new Promise((done, fail) => { const asked = globalThis.indexedDB.open("leak"); asked.onsuccess = done; asked.onerror = fail; })',
  caches: 'return await globalThis.caches.open("leak")',
  "a file system of its own": "return await navigator.storage.getDirectory()",
  "a service worker": 'return await navigator.serviceWorker.register("/page/page.js")',
  "the clipboard's text": "return await navigator.clipboard.readText()",
  notifications: 'if ((await globalThis.Notification.requestPermission()) !== "granted") throw 0; return 1',
  "the place": "return await new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))",
  "the camera": "return await navigator.mediaDevices.getUserMedia({video: true})",
  "the screen": "return await navigator.mediaDevices.getDisplayMedia()",
  "a file to write": "return await globalThis.showSaveFilePicker()",
  passwords: "const kept = await navigator.credentials.get({password: true}); if (!kept) throw 0; return kept",
  "a lock with others": 'return await navigator.locks.request("leak", () => 1)',
  "another domain": 'globalThis.document.domain = "localhost"; return 1',
  WebRTC: "return new globalThis.RTCPeerConnection()",
  "WebRTC of a frame within":
    'const frame = globalThis.document.createElement("iframe"); globalThis.document.body.append(frame); return new frame.contentWindow.RTCPeerConnection()',
};

function add(html: string): string {
  return `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(html)})`;
}

function make(name: string, properties: Readonly<Record<string, string>>): string {
  return `document.head.append(Object.assign(document.createElement("${name}"), ${JSON.stringify(properties).replaceAll("</", "<\\/")})); ${name === "iframe" || name === "embed" || name === "object" ? `document.body.append(document.head.lastChild)` : ""}`;
}

function style(css: string): string {
  return make("style", {textContent: css});
}

function worker(code: string, options = "{}"): string {
  return `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}], {type: "text/javascript"})), ${options})`;
}

import "./no-webrtc.js";
import * as acorn from "acorn";
import * as arquero from "arquero";
import * as v from "valibot";
import "../style/tokens.css";
import "../style/base.css";
import "../style/page.css";
import * as errors from "../base/errors.js";
import {FileError} from "../base/file-error.js";
import {describeError, learn} from "../i18n/errors.js";
import {locale, t} from "../i18n/locale.js";
import {columnsOf} from "../model/expression.js";
import * as model from "../model/index.js";
import {setLanguage, setTheme} from "./appearance.js";
import {author} from "./author.js";
import {AskedFiles} from "./asked-files.js";
import {bundles} from "./bundles.js";
import {known} from "./commands/known.js";
import {CellElement} from "./elements/cell.js";
import {Figure} from "./elements/figure.js";
import {PageElement} from "./elements/page.js";
import {network} from "./fetching.js";
import {takeDroppedFiles} from "./file-drop.js";
import {followLinksWithin} from "./links-within.js";
import {CONTENT, packedPart} from "./parts.js";
import {Picturing} from "./picturing.js";
import {CONNECT, MAX_NAMED, toPageSchema, type FromPage, type ToPage} from "./protocol.js";
import {drawTables} from "./rows/draw-tables.js";
import {scripts} from "./script-source.js";

// Further scripts find here what they are built without: the modelling language, tables, and what there must be one of.
Object.assign(globalThis, {
  tuiyan_acorn: acorn,
  tuiyan_arquero: arquero,
  tuiyan_errors: errors,
  tuiyan_model: model,
  tuiyan_page: {bundles, locale, t, describeError, learn, columnsOf, FileError, Figure, CellElement, scripts},
});

/** The document in a notebook's frame: a page, and what gives it its notebook: the document itself, or a workspace by a port. */
const page = new PageElement();
document.body.append(page);
followLinksWithin();
drawTables();

const content = packedPart(CONTENT);
if (content !== undefined) void bundles.onefile().then(({openOneFile}) => openOneFile(page, content));
else addEventListener("message", listen);

function listen(event: MessageEvent<unknown>): void {
  const [port] = event.ports;
  if (event.source !== window.parent || !isConnect(event.data) || !port) return;
  connect(port);
}

function isConnect(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === CONNECT;
}

function connect(port: MessagePort): void {
  const send = (message: FromPage) => port.postMessage(message);
  port.onmessage = ({data}: MessageEvent<unknown>) => {
    const message = v.safeParse(toPageSchema, data);
    if (!message.success) return;
    if (message.output.type === "ping") send({type: "pong"});
    else receive(message.output, files, picturing);
  };
  const files = new AskedFiles(send);
  const picturing = new Picturing(page, (picture) => send({type: "picture", ...picture}));
  takeDroppedFiles((files) => send({type: "drop", files: [...files]}));
  page.files = (name, as = "file") => files.read(as, name);
  network.tell = (host) => send({type: "network", host});
  scripts.ask = (name) => files.read("script", name);
  page.addEventListener("ty-text", ({text}) => {
    picturing.isDue = true;
    send({type: "changed", text});
  });
  page.addEventListener("ty-working", ({working}) => send({type: "working", working}));
  page.addEventListener("ty-history", ({steps}) => send({type: "history", steps}));
  page.addEventListener("ty-status", ({running, errors, cells}) => {
    picturing.hearRunning(running);
    send({type: "status", running, errors, cells: cells.slice(0, MAX_NAMED)});
  });
  page.addEventListener("ty-briefing-end", () => send({type: "command", name: "end-briefing"}));
  page.addEventListener("ty-print", ({html}) => send({type: "print", html}));
  const outside = (name: Extract<FromPage, {type: "command"}>["name"]) => () => send({type: "command", name});
  page.writing.commands.add([
    {...known.palette, run: () => page.openPalette()},
    {...known.help, run: () => page.openHelp()},
    {...known.save, run: outside("save")},
    {...known.print, run: () => void page.print()},
    {...known.stop, run: () => page.stop()},
    {...known.present, run: outside("present")},
    {...known.settings, run: outside("settings")},
  ]);
  send({type: "ready"});
}

function receive(message: Exclude<ToPage, {type: "ping"}>, files: AskedFiles, picturing: Picturing): void {
  switch (message.type) {
    case "open":
      setLanguage(message.language);
      setTheme(message.theme);
      locale.digits = message.digits;
      locale.formulasAsText = message.formulasAsText;
      author.name = message.author;
      picturing.isDue = message.picture;
      network.hosts = message.hosts;
      page.open(message.text, message.working, {isHeld: !message.run, history: message.history});
      return;
    case "settings":
      author.name = message.author;
      locale.formulasAsText = message.formulasAsText;
      setLanguage(message.language);
      setTheme(message.theme);
      if (message.digits !== locale.digits) {
        locale.digits = message.digits;
        // Prose holds numbers as text.
        page.runAgain();
      }
      return;
    case "run":
      page.runAll();
      return;
    case "stop":
      page.stop();
      return;
    case "present":
      void page.present();
      return;
    case "end-present":
      page.endPresent();
      return;
    case "print":
      void page.print();
      return;
    case "palette":
      page.openPalette();
      return;
    case "insert":
      page.insert(message.cells);
      return;
    case "files-changed":
      bundles.modules().then(
        ({runReaders}) => void runReaders(page, message.names),
        (error: unknown) => page.session?.notice.report(error),
      );
      return;
    case "file":
    case "no-file":
      files.settle(message);
      return;
  }
}

import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {printDocument} from "../../src/page/print-frame.js";
import {toPrint} from "../../src/page/print.js";
import {notebookOf, Opened, plan, scenariosCell, townCells} from "./opened.js";
import {clearScreen, setLanguage, textOf} from "./screen.js";

const none = {scenario: undefined, differences: []};

/** Shows what was made for the printer, as it is shown there: nothing in it may run. */
async function shown(html: string): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.srcdoc = html;
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error("no document");
  return frame.contentDocument;
}

beforeEach(clearScreen);
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a page made to be printed", () => {
  it("looks as the page does, shadows, styles and what was typed included", async () => {
    const host = document.createElement("x-note");
    const root = host.attachShadow({mode: "open"});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("p { color: rgb(1, 2, 3); } ::slotted(b) { color: rgb(4, 5, 6); }");
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = "<p>within</p><slot></slot>";
    host.innerHTML = "<b>slotted</b>";
    const input = Object.assign(document.createElement("input"), {value: "typed"});
    const box = Object.assign(document.createElement("input"), {type: "checkbox", checked: true});
    const area = Object.assign(document.createElement("textarea"), {value: "a\nlong </textarea> text"});
    document.body.append(host, input, box, area);
    const copy = await shown(await toPrint("Town", "en", none));
    const inner = copy.querySelector("x-note")?.shadowRoot;
    const style = (element: Element | null | undefined) => element && copy.defaultView?.getComputedStyle(element).color;
    expect(style(inner?.querySelector("p"))).toBe("rgb(1, 2, 3)");
    expect(style(copy.querySelector("b"))).toBe("rgb(4, 5, 6)");
    expect(copy.querySelector("input")?.value).toBe("typed");
    expect(copy.querySelectorAll("input")[1]?.checked).toBe(true);
    expect(copy.querySelector("textarea")?.value).toBe("a\nlong </textarea> text");
  });

  it("has drawings and pictures of the page's own in itself", async () => {
    const canvas = Object.assign(document.createElement("canvas"), {width: 2, height: 2});
    const context = canvas.getContext("2d");
    context?.fillRect(0, 0, 2, 2);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    const picture = new Image();
    picture.src = URL.createObjectURL(blob ?? new Blob());
    picture.alt = "a square";
    await picture.decode();
    document.body.append(canvas, picture);
    const copy = await shown(await toPrint("Town", "en", none));
    const images = [...copy.querySelectorAll("img")];
    expect(images.map(({src}) => src)).toEqual([canvas.toDataURL(), canvas.toDataURL()]);
    expect(images[1]?.alt).toBe("a square");
  });

  it("holds texts as texts, and nothing that runs", async () => {
    const hostile = `</style></title><script>parent.broken = 1</script>"\\`;
    const text = document.createElement("p");
    text.textContent = hostile;
    const script = document.createElement("script");
    script.type = "text/plain";
    document.body.append(text, script, document.createElement("iframe"));
    const copy = await shown(await toPrint(hostile, "zh", none));
    expect(copy.querySelector("p")?.textContent).toBe(hostile);
    expect(copy.title).toContain("</style></title><script>");
    expect(copy.querySelectorAll("script, iframe")).toHaveLength(0);
    expect("broken" in window).toBe(false);
    expect(copy.documentElement.lang).toBe("zh-CN");
  });

  it("says at its end under what conditions it holds, in the reader's language", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "7");
    const prints: string[] = [];
    opened.page.addEventListener("ty-print", ({html}) => prints.push(html));
    await opened.page.print();
    const copy = await shown(prints[0] ?? "");
    expect(textOf(copy.querySelector(".conditions"))).toContain("Scenario Plan");
    expect(textOf(copy.querySelector(".conditions table"))).toMatch(/Growth.*→ 7/);
    setLanguage("zh");
    await opened.page.print();
    expect(textOf((await shown(prints[1] ?? "")).querySelector(".conditions"))).toContain("这些结果所依的条件");
  });

  it("is drawn whole, also what waits out of sight, and in a briefing", async () => {
    const later = [[`type="text/markdown"`, "## Later"] as const, `lines(run, "coal_use")`];
    const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan)), ...later));
    await opened.page.present();
    await opened.page.updateComplete;
    expect(opened.page.querySelectorAll("[data-briefing=away]").length).toBeGreaterThan(0);
    const prints: string[] = [];
    opened.page.addEventListener("ty-print", ({html}) => prints.push(html));
    await opened.page.print();
    const copy = await shown(prints[0] ?? "");
    const drawn = [...copy.querySelectorAll("ty-line-figure")].map(({shadowRoot}) => shadowRoot?.querySelector("svg"));
    expect(drawn).toHaveLength(2);
    for (const each of drawn) expect(each?.querySelectorAll("path").length).toBeGreaterThan(0);
  });
});

describe("printing", () => {
  it("is of the document alone, in a frame where nothing runs and that goes again", () => {
    vi.spyOn(navigator, "userActivation", "get").mockReturnValue({
      isActive: true,
      hasBeenActive: true,
    });
    printDocument("<p>one</p>");
    printDocument("<p>another while the first is at it</p>");
    const frames = document.querySelectorAll("iframe");
    expect(frames).toHaveLength(1);
    expect(frames[0]?.srcdoc).toBe("<p>one</p>");
    expect(frames[0]?.getAttribute("sandbox")).toBe("allow-same-origin allow-modals");
  });

  it("is refused to a page whose reader does nothing", () => {
    vi.spyOn(navigator, "userActivation", "get").mockReturnValue({
      isActive: false,
      hasBeenActive: true,
    });
    printDocument("<p>one</p>");
    expect(document.querySelectorAll("iframe")).toHaveLength(0);
  });
});

import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import {OutlineElement} from "../../../src/page/elements/outline.js";
import {clearScreen, expectAccessibleInAll, findAll, nextFrames, show, textOf} from "../screen.js";

beforeEach(clearScreen);

async function outline(markup: string): Promise<{element: OutlineElement; root: HTMLElement}> {
  const root = document.createElement("div");
  // Not the cells themselves, but what they are called.
  root.innerHTML = markup.replace(/<(\/?)cell>/g, "<$1ty-cell>");
  const element = new OutlineElement();
  element.root = root;
  show(element, root);
  await element.updateComplete;
  await nextFrames(3);
  await element.updateComplete;
  return {element, root};
}

const entries = (element: OutlineElement) => findAll<HTMLButtonElement>(element, "button");
const tall = `<div style="height: 1200px"></div>`;

describe("ty-outline", () => {
  it("lists the headings of cells that are seen, in their order", async () => {
    const {element} = await outline(
      `<h2>elsewhere</h2><cell><h1>One <a>1</a></h1><h2 style="display: none">Not seen</h2></cell><cell><h3>Two</h3><h4>deep</h4></cell>`,
    );
    expect(entries(element).map(textOf)).toEqual(["One 1", "Two"]);
    expect(element.shadowRoot?.querySelector("nav")?.getAttribute("aria-label")).toBe("Contents");
  });

  it("is not there for a single heading", async () => {
    const {element} = await outline("<cell><h1>One</h1></cell>");
    expect(element.shadowRoot?.querySelector("nav")).toBeNull();
  });

  it("follows the cells as they change", async () => {
    const {element, root} = await outline("<cell><h1>One</h1><h2>Two</h2></cell>");
    const heading = root.querySelector("h2");
    if (heading) heading.textContent = "Second";
    root.querySelector("ty-cell")?.append(Object.assign(document.createElement("h2"), {textContent: "Three"}));
    await expect.poll(() => entries(element).map(textOf)).toEqual(["One", "Second", "Three"]);
  });

  it("goes to a heading, and takes the focus there", async () => {
    const {element, root} = await outline(`<cell><h1>One</h1>${tall}<h2>Two</h2>${tall}</cell>`);
    const [, second] = entries(element);
    if (!second) throw new Error("no entry");
    second.focus();
    await userEvent.keyboard("{Enter}");
    const heading = root.querySelector("h2");
    expect(document.activeElement).toBe(heading);
    await expect.poll(() => Math.abs(heading?.getBoundingClientRect().top ?? NaN), {timeout: 3000}).toBeLessThan(60);
  });

  it("tells which part one is in", async () => {
    const {element, root} = await outline(`<cell><h1>One</h1>${tall}<h2>Two</h2>${tall}</cell>`);
    const current = () => entries(element).map((entry) => entry.getAttribute("aria-current"));
    expect(current()).toEqual(["true", "false"]);
    root.querySelector("h2")?.scrollIntoView();
    await expect.poll(current).toEqual(["false", "true"]);
  });

  it("has no faults of access", async () => {
    const {element} = await outline("<cell><h1>One</h1><h2>Two</h2><h3>Three</h3></cell>");
    await expectAccessibleInAll(element);
  });
});

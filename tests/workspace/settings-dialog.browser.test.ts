import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import {readPreferences, type Preferences} from "../../src/workspace/preferences.js";
import {SettingsDialog} from "../../src/workspace/settings-dialog.js";
import {clearScreen, expectAccessibleInAll, show} from "../page/screen.js";

/** The dialog, opened by a button, as a page that follows its choices. */
async function opened() {
  const dialog = new SettingsDialog();
  const choices: Partial<Preferences>[] = [];
  dialog.preferences = readPreferences(undefined);
  dialog.location = "/home/wang/笔记本";
  dialog.addEventListener("ty-prefer", ({choice}) => {
    choices.push(choice);
    dialog.preferences = {...dialog.preferences, ...choice};
  });
  const button = document.createElement("button");
  button.textContent = "Settings";
  button.onclick = () => dialog.show();
  show(button, dialog);
  await dialog.updateComplete;
  await userEvent.click(button);
  const field = (id: string) => {
    const found = dialog.shadowRoot?.querySelector<HTMLSelectElement>(`#${id}`);
    if (!found) throw new Error(`no field ${id}`);
    return found;
  };
  return {dialog, choices, button, field};
}

describe("the settings", () => {
  beforeEach(clearScreen);

  it("have no faults of access in either language, by day and by night", async () => {
    const {dialog} = await opened();
    await expectAccessibleInAll(dialog);
  });

  it("say at once what has been chosen", async () => {
    const {choices, field} = await opened();
    await userEvent.selectOptions(field("digits"), "6 significant digits (2.78738)");
    await userEvent.selectOptions(field("formulasAsText"), "With an apostrophe before it");
    await userEvent.selectOptions(field("theme"), "Dark");
    await userEvent.selectOptions(field("language"), "中文");
    await userEvent.selectOptions(field("saveDelay"), "After a pause of 5 seconds");
    expect(choices).toEqual([
      {digits: 6},
      {formulasAsText: true},
      {theme: "dark"},
      {language: "zh"},
      {saveDelay: 5000},
    ]);
    expect(field("digits").selectedIndex).toBe(3);
  });

  it("take a name to sign scenarios with, also by Enter, which closes nothing", async () => {
    const {dialog, choices} = await opened();
    const box = dialog.shadowRoot?.querySelector<HTMLInputElement>("#author");
    if (!box) throw new Error("no box for a name");
    await userEvent.fill(box, " Li ");
    await userEvent.keyboard("{Enter}");
    expect(choices).toEqual([{author: "Li"}]);
    expect(dialog.shadowRoot?.querySelector("dialog")?.open).toBe(true);
  });

  it("show the whole path of the folder, and how to open another", async () => {
    const {dialog} = await opened();
    const lines = [...(dialog.shadowRoot?.querySelectorAll("ty-copy-line") ?? [])].map(({text}) => text);
    expect(lines).toEqual(["/home/wang/笔记本", "npx tuiyan serve FOLDER"]);
  });

  it("give the focus back when Esc closes them", async () => {
    const {button} = await opened();
    expect(document.activeElement).not.toBe(button);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement).toBe(button);
  });
});

import {describe, expect, it} from "vitest";
import {commandOf, keyText, listCommands, notebookCommands} from "../../src/workspace/file-commands.js";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held}) as KeyboardEvent;

describe("commands", () => {
  it("have keys of their own", () => {
    const keys = [...notebookCommands, ...listCommands].map(keyText);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are found by their key, of either case, with Ctrl or Cmd only where it belongs", () => {
    expect(commandOf(notebookCommands, press("F2"))).toBe("rename");
    expect(commandOf(notebookCommands, press("d"))).toBe("duplicate");
    expect(commandOf(notebookCommands, press("d", {ctrlKey: true}))).toBe(undefined);
    expect(commandOf(listCommands, press("z"))).toBe(undefined);
    expect(commandOf(listCommands, press("z", {metaKey: true}))).toBe("undo");
  });

  it("rest while a character is being composed", () => {
    expect(commandOf(notebookCommands, press("m", {isComposing: true}))).toBe(undefined);
    expect(commandOf(notebookCommands, press("m", {altKey: true}))).toBe(undefined);
  });
});

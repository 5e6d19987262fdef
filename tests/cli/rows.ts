import {expect} from "vitest";
import {tuiyan} from "./capture.js";

/** The rows a command prints as JSON; it ends well, with these words on the other stream. */
export async function rowsOf(args: readonly string[], words = ""): Promise<Record<string, unknown>[]> {
  const {code, out, error} = await tuiyan(...args, "--format", "json");
  expect([code, error]).toEqual([0, words]);
  return JSON.parse(out) as Record<string, unknown>[];
}

/** What a command that was used wrongly says. */
export async function refusedBy(...args: string[]): Promise<string> {
  const {code, out, error} = await tuiyan(...args);
  expect([code, out]).toEqual([2, ""]);
  return error;
}

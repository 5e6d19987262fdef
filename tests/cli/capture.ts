import {run} from "../../src/cli/run.js";

/** What a command line ended with, and all it wrote. */
export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `tuiyan …args` without a process of its own. */
export async function tuiyan(...args: string[]): Promise<Captured> {
  let [out, error] = ["", ""];
  const output = {out: (text: string) => void (out += text), error: (text: string) => void (error += text)};
  const code = await run(args, output, "1.2.3");
  return {code, out, error};
}

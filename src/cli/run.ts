import {TuiyanError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {build} from "./build.js";
import {check} from "./check.js";
import {UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {data} from "./data.js";
import {decompose} from "./decompose.js";
import {difference} from "./difference.js";
import {ensemble} from "./ensemble.js";
import {model} from "./model.js";
import {sensitivity} from "./sensitivity.js";
import {serve} from "./serve.js";
import {solve} from "./solve.js";
import {sweep} from "./sweep.js";

const commands: readonly Command[] = [
  serve,
  build,
  model,
  ensemble,
  solve,
  sensitivity,
  difference,
  decompose,
  sweep,
  check,
  data,
];

/** Runs the command line `tuiyan …args` and says how it ended. */
export async function run(args: readonly string[], output: Output, version: string): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--version") {
    output.out(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "help") {
    (name === undefined ? output.error : output.out)(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    output.error(
      `unknown command: ${name}${didYouMean(
        name,
        commands.map((candidate) => candidate.name),
      )}\n\n${overview()}`,
    );
    return 2;
  }
  if (rest.includes("--help")) {
    output.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (!(error instanceof TuiyanError)) throw error;
    output.error(`${error.message}\n`);
    return exitCodeOf(error);
  }
}

/** A result that cannot be had is a finding; anything else a user said wrongly. */
function exitCodeOf(error: TuiyanError): ExitCode {
  if (error instanceof UsageError) return 2;
  if (error.name === "AnalysisError") return error.code === "mixed-values" || error.code === "bad-factor" ? 1 : 2;
  return error.name === "ModelError" && (error.code === "non-finite" || error.code === "check-failed") ? 1 : 2;
}

function overview(): string {
  const width = Math.max(...commands.map(({name}) => name.length));
  const lines = commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "usage: tuiyan <command> [options]",
    "",
    ...lines,
    "",
    "  tuiyan <command> --help says more. Exit codes: 0 all well, 1 something was found, 2 wrong use.",
    "",
  ].join("\n");
}

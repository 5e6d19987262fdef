import type {Module, Observer} from "@observablehq/runtime";
import type {Values} from "../../model/index.js";
import {toScenarios, type Scenario} from "../../scenario/scenario.js";
import {isLeverSource} from "../lever-source.js";

/** The notebook that notebook-kit has built, and that this library is part of. */
async function running(): Promise<Module> {
  const {main} = await import("@observablehq/notebook-kit/runtime");
  return main;
}

/** The value of a name as it now is; rejects as its cell does, or where no cell defines it. */
export async function valueOf(name: string): Promise<unknown> {
  return (await running()).value(name);
}

/**
 * Tells of every value that a name comes to have.
 * @returns what ends it
 */
export function follow(name: string, observer: Observer): () => void {
  const started = running().then((main) => main.variable(observer).define(null, [name], (value: unknown) => value));
  return () => void started.then((variable) => variable.delete());
}

/** Those that a cell declares; none where no cell does. */
export async function scenariosOf(): Promise<readonly Scenario[]> {
  return toScenarios(await valueOf("scenarios").catch(() => []));
}

/** How the levers stand that are on the page. */
export function standing(): Values {
  const all = [...document.querySelectorAll("ty-levers, ty-standalone-lever")].filter(isLeverSource);
  return Object.assign({}, ...all.map(({overrides}) => overrides)) as Values;
}

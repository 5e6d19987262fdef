import type {Definition} from "./definition.js";
import {readCondition, type Condition} from "./equations.js";
import {memberIds} from "./inputs.js";
import type {BlockSpec, EquationSpec, Members, ModelSpec} from "./spec.js";

/** An equation to put in a model and, for a new variable, the index and rows it has. */
export type Change = EquationSpec & Partial<Omit<BlockSpec, "equations">>;

/** A model's specification with equations replaced or added. */
export function applyChanges(
  spec: ModelSpec,
  definition: Definition,
  changes: Readonly<Record<string, Change>>,
): ModelSpec {
  const kept = spec.blocks.flatMap((block) => withoutReplaced(definition, block, changes));
  const added = Object.entries(changes).map(([name, change]) => changedBlock(definition, name, change));
  return {...spec, blocks: [...kept, ...added]};
}

function changedBlock(definition: Definition, name: string, change: Change): BlockSpec {
  const {index, over, at, when, ...equation} = change;
  const old = definition.variables.get(name);
  const [first] = old?.equations ?? [];
  const inherited =
    index || !first
      ? {}
      : {
          over: first.isRollup
            ? first.rows.filter((dimension) => !first.index.includes(dimension) && !(dimension in first.at))
            : [],
          at: first.at,
        };
  return {
    index: index ?? old?.index ?? [],
    ...inherited,
    ...(over && {over}),
    ...(at && {at}),
    ...(when && {when}),
    equations: {[name]: {...(old && {unit: old.unitText, label: old.label}), ...equation}},
  };
}

/** A block without what changes replace, and beside it what they leave in other settings of the switches. */
function withoutReplaced(
  definition: Definition,
  block: BlockSpec,
  changes: Readonly<Record<string, Change>>,
): BlockSpec[] {
  const equations = Object.entries(block.equations).flatMap(([name, specs]) => {
    const change = changes[name];
    if (!change) return [[name, specs] as const];
    const left = [specs].flat().flatMap((spec) => withoutMembers(definition, spec, change.for ?? {}));
    return left.length > 0 ? [[name, left] as const] : [];
  });
  const elsewhere = Object.entries(block.equations).flatMap(([name, specs]) =>
    otherSettings(definition, block, changes[name]?.when).map((when) => ({...block, when, equations: {[name]: specs}})),
  );
  return [{...block, equations: Object.fromEntries(equations)}, ...elsewhere];
}

/** The settings in which a block counts and a change does not, as conditions that do not overlap. */
function otherSettings({parameters}: Definition, block: BlockSpec, taken: BlockSpec["when"] = {}): Condition[] {
  let both = readCondition(block.when);
  return Object.entries(readCondition(taken)).flatMap(([name, options]) => {
    const own = both[name] ?? parameters.get(name)?.options ?? [];
    const rest = {...both, [name]: own.filter((option) => !options.includes(option))};
    both = {...both, [name]: own.filter((option) => options.includes(option))};
    return rest[name]?.length === 0 ? [] : [rest];
  });
}

/** What is left of an equation when others take some of its members over, as equations that do not overlap. */
function withoutMembers({indices}: Definition, spec: EquationSpec, taken: Members): EquationSpec[] {
  let both: Members = spec.for ?? {};
  return Object.entries(taken).flatMap(([dimension, members]) => {
    const own = both[dimension] ?? memberIds(indices.get(dimension));
    const rest = {...both, [dimension]: own.filter((member) => !members.includes(member))};
    both = {...both, [dimension]: own.filter((member) => members.includes(member))};
    return rest[dimension]?.length === 0 ? [] : [{...spec, for: rest}];
  });
}

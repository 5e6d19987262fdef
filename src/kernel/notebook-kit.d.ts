/** Parts of the runtime that its package ships without types; what the kernel uses of them. */
declare module "@observablehq/runtime" {
  export type VariableDefinition = (...inputs: never[]) => unknown;

  export interface Observer {
    pending?: () => void;
    fulfilled?: (value: unknown, name?: string | null) => void;
    rejected?: (error: unknown, name?: string | null) => void;
  }

  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: VariableDefinition): Variable;
    delete(): Variable;
  }

  export interface Module {
    variable(observer?: Observer | boolean, options?: object): Variable;
    define(name: string | null, inputs: readonly string[], definition: VariableDefinition): Variable;
    value(name: string): Promise<unknown>;
  }

  export class Runtime {
    constructor(builtins?: Readonly<Record<string, () => unknown>>, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }

  /** An error of a definition; `input` names the variable it came from, when it is not its own. */
  export class RuntimeError extends Error {
    readonly input?: string;
  }
}

declare module "@observablehq/parser" {
  /** Reads a cell of Observable JavaScript. @throws {SyntaxError} with the place as `pos` */
  export function parseCell(text: string): {
    readonly body: {readonly type: string; readonly start: number; readonly end: number} | null;
  };
}

declare module "@observablehq/inspector" {
  export class Inspector {
    constructor(node: Element);
    fulfilled(value: unknown, name?: string): void;
  }
}

declare module "@observablehq/inputs" {
  const inputs: Readonly<Record<string, unknown>>;
  export = inputs;
}

declare module "notebook-kit/runtime/stdlib/dsv.js" {
  /** Turns the texts of each column into numbers, dates or booleans, where all of them can be. */
  export function inferTypes(rows: readonly object[], columns: readonly string[]): void;
}

declare module "htl" {
  type Tag = (template: TemplateStringsArray, ...values: readonly unknown[]) => Element;
  export const html: Tag;
  export const svg: Tag;
}

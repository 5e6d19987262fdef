import {parse, type Identifier, type ImportDeclaration, type Literal, type Program} from "acorn";
import {simple} from "acorn-walk";
import {namesInPattern} from "../pattern-names.js";
import {lineOf} from "../source-lines.js";
import {syntaxMessage, syntaxPlace} from "../syntax-place.js";
import {isTypeScript} from "./names.js";
import {ModuleError} from "./module-error.js";

/** A place in a module's file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a module takes from another, by a declaration. */
export interface ModuleImport extends Place {
  readonly specifier: string;
  /** The names it takes, as the other module calls them; none where it takes all of it. */
  readonly names: readonly string[];
  /** Whether it hands on everything the other module has. */
  readonly isStar: boolean;
  /** Where the specifier stands in the code, with its quotes. */
  readonly start: number;
  readonly end: number;
}

/** A module as it is written. */
export interface ModuleText {
  /** Its path from where the notebook is. */
  readonly name: string;
  /** JavaScript, line by line as it was. */
  readonly code: string;
  readonly program: Program;
  readonly imports: readonly ModuleImport[];
  /** What it imports while it runs, as far as the text itself says it. */
  readonly laterImports: readonly string[];
  /** The names it has for others, but for those it hands on by `export *`. */
  readonly exports: ReadonlySet<string>;
}

/**
 * Reads the text of a module.
 * @param withoutTypes makes JavaScript of TypeScript, line by line
 * @throws {ModuleError} `syntax`, `no-meta`
 */
export function readModule(name: string, text: string, withoutTypes: (text: string) => string): ModuleText {
  const code = reading(name, text, () => (isTypeScript(name) ? withoutTypes(text) : text));
  const program = reading(name, code, () => parse(code, {ecmaVersion: "latest", sourceType: "module"}));
  const laterImports: string[] = [];
  simple(program, {
    ImportExpression({source}) {
      if (source.type === "Literal" && typeof source.value === "string") laterImports.push(source.value);
    },
    MetaProperty({meta, start}) {
      if (meta.name !== "import") return;
      const data = {file: name, ...placeAt(code, start)};
      throw new ModuleError("no-meta", `no import.meta in a module: ${name}, line ${data.line}`, data);
    },
  });
  return {name, code, program, imports: importsOf(program, code), laterImports, exports: exportsOf(program)};
}

function reading<T>(name: string, text: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [line, column] = syntaxPlace(text, error);
    const reason = syntaxMessage(error);
    const message = `cannot be read: ${name}, line ${line}, column ${column}: ${reason}`;
    throw new ModuleError("syntax", message, {file: name, line, column, reason}, {cause: error});
  }
}

function placeAt(code: string, position: number): Place {
  const [line, column] = lineOf(code, position);
  return {line, column};
}

function importsOf({body}: Program, code: string): ModuleImport[] {
  return body.flatMap((statement) => {
    if (statement.type === "ExportAllDeclaration") return [importOf(statement.source, code, [], !statement.exported)];
    if (statement.type === "ImportDeclaration") return [importOf(statement.source, code, namesTaken(statement))];
    if (statement.type !== "ExportNamedDeclaration" || !statement.source) return [];
    const names = statement.specifiers.map(({local}) => nameOf(local));
    return [importOf(statement.source, code, names)];
  });
}

function namesTaken({specifiers}: ImportDeclaration): string[] {
  return specifiers.flatMap((specifier) => {
    if (specifier.type === "ImportNamespaceSpecifier") return [];
    return [specifier.type === "ImportDefaultSpecifier" ? "default" : nameOf(specifier.imported)];
  });
}

function importOf({value, start, end}: Literal, code: string, names: readonly string[], isStar = false): ModuleImport {
  return {specifier: String(value), names, isStar, start, end, ...placeAt(code, start)};
}

function exportsOf({body}: Program): Set<string> {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.type === "ExportDefaultDeclaration") names.add("default");
    else if (statement.type === "ExportAllDeclaration" && statement.exported) names.add(nameOf(statement.exported));
    else if (statement.type === "ExportNamedDeclaration") {
      for (const {exported} of statement.specifiers) names.add(nameOf(exported));
      const {declaration} = statement;
      if (declaration?.type === "VariableDeclaration")
        for (const {id} of declaration.declarations) for (const name of namesInPattern(id)) names.add(name);
      else if (declaration) names.add(declaration.id.name);
    }
  }
  return names;
}

function nameOf(node: Identifier | Literal): string {
  return node.type === "Identifier" ? node.name : String(node.value);
}

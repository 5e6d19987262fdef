import katex, {ParseError, type KatexOptions} from "katex";
import styles from "katex/dist/katex.min.css?inline";
import {TexError} from "../base/tex-error.js";
import {learn} from "../i18n/errors.js";
import {tex} from "../i18n/errors/tex.js";

learn({TexError: tex});

type Tag = (template: TemplateStringsArray, ...values: readonly unknown[]) => Element;

/** The `tex` tag of notebooks: `tex` for a formula in a line, `tex.block` for one of its own. */
export function createTex(): Tag & {readonly block: Tag} {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  document.head.append(sheet);
  return Object.assign(tag({}), {block: tag({displayMode: true})});
}

/** @throws {TexError} for what is no formula */
function tag(options: KatexOptions): Tag {
  return (template, ...values) => {
    const root = document.createElement("div");
    render(String.raw(template, ...values), root, options);
    const formula = root.firstElementChild ?? root;
    // What stands in another element is taken to be shown there already.
    formula.remove();
    return formula;
  };
}

function render(formula: string, root: HTMLElement, options: KatexOptions): void {
  try {
    // With MathML beside it, as what is drawn is hidden from who has it read aloud.
    katex.render(formula, root, {...options, output: "htmlAndMathml", throwOnError: true});
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const reason = error.message.replace(/^KaTeX parse error: /, "");
    throw new TexError("formula", `no formula: ${reason}; check braces and commands`, {reason}, {cause: error});
  }
}

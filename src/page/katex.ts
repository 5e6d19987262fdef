import katex, {type KatexOptions} from "katex";
import styles from "katex/dist/katex.min.css?inline";

type Tag = (template: TemplateStringsArray, ...values: readonly unknown[]) => Element;

/** The `tex` tag of notebooks: `tex` for a formula in a line, `tex.block` for one of its own. */
export function createTex(): Tag & {readonly block: Tag} {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  document.head.append(sheet);
  return Object.assign(tag({}), {block: tag({displayMode: true})});
}

function tag(options: KatexOptions): Tag {
  return (template, ...values) => {
    const root = document.createElement("div");
    katex.render(String.raw(template, ...values), root, {...options, output: "html", throwOnError: true});
    return root.firstElementChild ?? root;
  };
}

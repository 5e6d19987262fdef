/** The text of a notebook that has a title and nothing else. */
export function newNotebook(title: string): string {
  const name = title.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<!doctype html>
<notebook theme="air">
  <title>${name}</title>
  <script id="1" type="text/markdown">
    # ${title.replace(/<(?=!--|\/?script)/gi, "< ")}
  </script>
</notebook>
`;
}

const decoder = document.createElement("textarea");

/** Decodes character references as the browser does. */
export function decodeHTML(text: string): string {
  decoder.innerHTML = text;
  return decoder.value;
}

export const decodeHTMLStrict = decodeHTML;

import {framePolicy} from "../base/frame-policy.js";
import type {Language} from "../base/label.js";
import {withoutEnd} from "../base/without-end.js";

/** What a one-file export is put together from. */
export interface OneFileParts {
  /** For the browser's tab. */
  readonly title: string;
  readonly language: Language;
  /** The script of the page outside. */
  readonly outside: string;
  /** The script that begins: it unpacks the page and runs it. */
  readonly start: string;
  /** The page's style. */
  readonly style: string;
  /** All else by name, packed: the page's scripts, and what it shows. */
  readonly packed: Readonly<Record<string, string>>;
}

/**
 * A notebook with everything it needs as the text of one HTML file, to be opened by a double-click. The page outside
 * frames the notebook's page in the sandbox it always has, and has no script but the one that prints. What a user wrote
 * stands in it packed, as letters and digits, save for the title.
 */
export async function toOneFile({title, language, outside, start, style, packed}: OneFileParts): Promise<string> {
  const script = withoutEnd(start, "script");
  const outer = withoutEnd(outside, "script");
  const hash = `'sha256-${await sha256(script)}'`;
  const policy = framePolicy(hash);
  const lang = language === "zh" ? "zh-CN" : "en";
  const parts = Object.entries(packed).map(
    ([name, text]) => `<script type="text/plain" data-part="${attribute(name)}">${text}</script>`,
  );
  const inner = `${head(lang, policy, title)}
<style id="style">${withoutEnd(style, "style")}</style>
</head>
<body>
<noscript>推演需要 JavaScript。Tuiyan needs JavaScript.</noscript>
${parts.join("\n")}
<script id="start">${script}</script>
</body>
</html>
`;
  // Scripts of the frame inherit the policy of the page outside, so that it has to let them run.
  return `${head(lang, framePolicy(`'sha256-${await sha256(outer)}' ${hash}`), title)}
<style>html, body { height: 100%; margin: 0; } iframe { display: block; width: 100%; height: 100%; border: 0; }</style>
</head>
<body>
<iframe title="${attribute(title)}" sandbox="allow-scripts allow-forms allow-downloads" allow="clipboard-write; fullscreen" srcdoc="${attribute(inner)}"></iframe>
<script>${outer}</script>
</body>
</html>
`;
}

function head(lang: string, policy: string, title: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${content(title)}</title>`;
}

function content(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function attribute(text: string): string {
  return content(text).replaceAll('"', "&quot;");
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

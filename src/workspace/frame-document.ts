import {withoutEnd} from "../base/without-end.js";
import {readBuilt} from "./built-file.js";
import {hostedFramePolicy, START} from "./hosted-policy.js";

let built: Promise<string> | undefined;

/**
 * The document of a notebook's page where no server sends it, whole: its policy, its style and its script.
 * @throws {StoreFault} when the built site cannot be read
 */
export function frameDocument(): Promise<string> {
  built ??= buildDocument().catch((error: unknown) => {
    // Not there this time; there may be another.
    built = undefined;
    throw error;
  });
  return built;
}

async function buildDocument(): Promise<string> {
  const [script, style] = await Promise.all([readBuilt("page/page.js"), readBuilt("page/page.css")]);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${hostedFramePolicy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>推演</title>
<style>${withoutEnd(style, "style")}</style>
</head>
<body>
<script type="text/plain" id="page">${withoutEnd(script, "script")}</script>
<script>${START}</script>
</body>
</html>
`;
}

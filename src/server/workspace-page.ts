import {createHash} from "node:crypto";
import {realpath} from "node:fs/promises";
import {FOLDER_META, TOKEN_META} from "./contract.js";

/** A short name of a folder that tells it from others, without saying where it is. */
export async function folderId(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  return createHash("sha256").update(real).digest("hex").slice(0, 12);
}

/** The workspace's page with what it needs to speak to this server. Both values are hexadecimal: nothing to escape. */
export function withMeta(html: string, token: string, folder: string): string {
  const meta = `<meta name="${TOKEN_META}" content="${token}"><meta name="${FOLDER_META}" content="${folder}">`;
  return html.replace(/<head[^>]*>/i, (head) => head + meta);
}

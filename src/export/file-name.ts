/** What a file is called after. */
export interface FileNameParts {
  readonly title: string;
  readonly scenario?: string;
  /** Such as 2026-11-23. */
  readonly date?: string;
}

/** UTF-8 bytes: enough for 60 Chinese characters, and well within what Windows, Linux and archives allow with a folder. */
const LIMIT = 200;
const SCENARIO_LIMIT = 60;
const DATE_LIMIT = 20;

/** Names of devices, which Windows reserves with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

/**
 * A file name that Windows, macOS and Linux accept: `长治市“十四五”规划_高增长_2026-11-23.xlsx`. Characters that are not
 * allowed become a hyphen; a name that is too long loses the end of its title, never its date or extension.
 * @param extension without its dot
 */
export function fileName({title, scenario = "", date = ""}: FileNameParts, extension: string): string {
  const rest = [part(scenario, SCENARIO_LIMIT), part(date, DATE_LIMIT)].filter((text) => text !== "");
  const used = byteLength(["", ...rest].join("_")) + byteLength(`.${extension}`) + 1;
  const stem = [part(title, LIMIT - used) || "tuiyan", ...rest].join("_");
  return `${reserved.test(stem) ? "_" : ""}${stem}.${extension}`;
}

function part(text: string, limit: number): string {
  const allowed = text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/\p{C}/gu, "")
    .replace(/[<>:"/\\|?*]+/g, "-");
  return trimmed(cut(trimmed(allowed), limit));
}

/** Windows drops dots and blanks at the end; a dot at the beginning hides a file elsewhere. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, "");
}

/** As many whole characters as fit into so many bytes. */
function cut(text: string, limit: number): string {
  let kept = "";
  for (const character of text) {
    if (byteLength(kept + character) > limit) return kept;
    kept += character;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

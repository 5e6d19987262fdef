import {unpackText} from "../export/pack.js";

/** The part that says what the document shows. */
export const CONTENT = "content";

const PART = "script[type='text/plain'][data-part]";

/** A part that the document of a one-file export carries, packed; undefined where there is none of that name. */
export function packedPart(name: string): string | undefined {
  return document.querySelector<HTMLScriptElement>(`${PART}[data-part="${CSS.escape(name)}"]`)?.text;
}

/** Whether the document carries its parts: in a workspace it does not. */
export function isPacked(): boolean {
  return document.querySelector(PART) !== null;
}

/** All parts that the document carries, packed, by name; none in a workspace. */
export function packedParts(): Record<string, string> {
  const elements = document.querySelectorAll<HTMLScriptElement>(PART);
  return Object.fromEntries([...elements].map((element) => [element.dataset.part ?? "", element.text]));
}

/** Makes an address of a packed script. */
export async function scriptAddress(packed: string): Promise<string> {
  return URL.createObjectURL(new Blob([await unpackText(packed)], {type: "text/javascript"}));
}

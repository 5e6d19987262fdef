import {unpackText} from "../export/pack.js";

/** A part that the document of a one-file export carries, packed; undefined where there is none of that name. */
export function packedPart(name: string): string | undefined {
  return packedParts()[name];
}

/** All parts that the document carries, packed, by name; none in a workspace. */
export function packedParts(): Record<string, string> {
  const elements = document.querySelectorAll<HTMLScriptElement>("script[type='text/plain'][data-part]");
  return Object.fromEntries([...elements].map((element) => [element.dataset.part ?? "", element.text]));
}

/** Makes an address of a packed script. */
export async function scriptAddress(packed: string): Promise<string> {
  return URL.createObjectURL(new Blob([await unpackText(packed)], {type: "text/javascript"}));
}

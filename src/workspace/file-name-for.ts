import {isDeviceName} from "../base/device-name.js";

/**
 * A file name for a title that every system allows: `长治 2025?` becomes `长治 2025.html`; undefined when none is left.
 * A name that Windows takes for a device is told from it: `con` becomes `con_.html`. Marks that turn the direction of writing go, as they make a name look like another.
 */
export function fileNameFor(title: string): string | undefined {
  const name = Array.from(
    title
      .normalize("NFC")
      .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, " ")
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/\s+/g, " "),
  )
    .slice(0, 60)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (name === "") return undefined;
  return isDeviceName(name) ? `${name.replace(/\.|$/, "_$&")}.html` : `${name}.html`;
}

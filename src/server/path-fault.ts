import {isDeviceName} from "../base/device-name.js";
import type {Kind} from "./contract.js";

/** Whether a file or folder of this name is none of a reader's: hidden ones, and what tools put there. */
export function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || name === "dist";
}

/** The longest path, in UTF-16 units: no disk takes much more, and each folder on the way is looked at. */
const MAX_PATH = 1000;

/**
 * What is wrong with a path that is to name something below the folder, written with slashes; undefined when nothing is.
 * Links are another matter: `locate` follows them.
 */
export function pathFault(
  path: string,
  kind: Kind = "notebook",
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (path === "") return "empty path";
  if (path.length > MAX_PATH) return "path too long";
  if (/[\u0000-\u001f\u007f]/.test(path)) return "control character in path";
  if (path.includes("\\")) return "backslash in path";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "absolute path";
  if (kind === "notebook" && !path.endsWith(".html")) return "not an .html file";
  const segments = path.split("/");
  if (segments.includes("")) return "empty name in path";
  if (segments.includes("..")) return "path that leaves the folder";
  if (segments.some(isLeftOut)) return "hidden file or folder";
  // Windows drops the end of such names, and reads a colon as a stream of another file.
  if (platform === "win32" && segments.some((segment) => /[<>:"|?*]|[. ]$/.test(segment) || isDeviceName(segment)))
    return "name Windows refuses";
  return undefined;
}

import {ApiError} from "./api-error.js";

/** The operating system's short name of an error, such as ENOENT; undefined for any other value. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/**
 * What an error of the disk means for the notebook at `path`. The answer names the path a reader knows, never where the
 * folder is on this machine.
 */
export function diskError(error: unknown, path: string): ApiError {
  if (error instanceof ApiError) return error;
  const cause = {cause: error};
  const errno = errnoOf(error) ?? "unknown error";
  switch (errno) {
    case "ENOENT":
      return new ApiError("not-found", `no such notebook: ${path}`, {path}, cause);
    case "ENOTDIR":
      return new ApiError("no-such-folder", `path leads through a file: ${path}`, {path}, cause);
    case "EEXIST":
      return new ApiError("name-taken", `name taken: ${path}`, {path}, cause);
    case "ENOTEMPTY":
      return new ApiError("not-empty", `folder not empty: ${path}`, {path}, cause);
    case "EISDIR":
      return new ApiError("not-a-file", `not a file: ${path}`, {path}, cause);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new ApiError("no-permission", `not permitted by the system: ${path} (${errno})`, {path}, cause);
    case "ENOSPC":
    case "EDQUOT":
      return new ApiError("disk-full", `no space left on the disk: ${path}`, {path}, cause);
    case "ENAMETOOLONG":
    case "ELOOP":
      return new ApiError("unsafe-path", `path the system cannot follow: ${path} (${errno})`, {path}, cause);
    default:
      return new ApiError("failed", `the disk refused: ${path} (${errno})`, {path, errno}, cause);
  }
}

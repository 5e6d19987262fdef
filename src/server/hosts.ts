/** Whom a request addresses, by its Host header. */
export type Host =
  | {readonly type: "workspace"; readonly address: string}
  /** One open notebook; a host for each, so that the browser gives each a process of its own. */
  | {readonly type: "frame"; readonly address: string; readonly frame: string};

/**
 * Reads a Host header; undefined for any name that is not this server's own. A stranger's name may resolve to this
 * machine (DNS rebinding), so only names that nobody else can own are accepted.
 */
export function toHost(header: string | undefined, port: number): Host | undefined {
  const [, name, given = "80"] = /^([a-z0-9.-]+)(?::(\d{1,5}))?$/.exec(header ?? "") ?? [];
  if (name === undefined || given !== String(port)) return undefined;
  const address = `http://${header ?? ""}`;
  if (name === "localhost" || name === "127.0.0.1") return {type: "workspace", address};
  const [, frame] = /^k-([a-z0-9]{8,32})\.localhost$/.exec(name) ?? [];
  return frame === undefined ? undefined : {type: "frame", address, frame};
}

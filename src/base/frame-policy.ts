/**
 * The content security policy of a notebook's page: it runs the scripts named and what it evaluates, and nothing that
 * reaches the network. `'unsafe-inline'` may never join script-src; a frame within the frame would run its scripts.
 * @param scripts sources of scripts, as the policy writes them
 * @param hosts what the reader lets it reach all the same, as {@link toNetworkHost} writes it
 */
export function framePolicy(scripts: string, hosts: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'unsafe-eval' blob:`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "media-src data: blob:",
    `connect-src ${hosts.join(" ") || "'none'"}`,
    "worker-src blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

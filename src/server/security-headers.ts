import {framePolicy} from "../base/frame-policy.js";

/** What a notebook's page is sent with: its policy, and that no address is for it but its own and these hosts. */
export function framePageHeaders(address: string, hosts: readonly string[]): Record<string, string> {
  return {
    "Content-Security-Policy": framePolicy(`${address}/page/`, hosts),
    "Connection-Allowlist": `(${["response-origin", ...hosts.map((host) => `"${host}"`)].join(" ")})`,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}

/** What the workspace's page may do: be itself, and frame pages of notebooks. No other page may frame or read it. */
export function workspaceHeaders(port: number): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      // Pictures of notebooks, which are kept in the browser.
      "img-src 'self' blob:",
      `frame-src http://*.localhost:${port}/page.html`,
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

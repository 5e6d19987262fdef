/**
 * What a notebook's page may do: run its own bundle and what it evaluates, and nothing that reaches the network.
 * `'unsafe-inline'` may never join script-src; a frame within the frame would run its scripts.
 */
export function framePageHeaders(address: string): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${address}/page/ 'unsafe-eval' blob:`,
      "style-src 'unsafe-inline'",
      "img-src data: blob:",
      "font-src data:",
      "media-src data: blob:",
      "connect-src 'none'",
      "worker-src blob:",
      "frame-src 'none'",
      "object-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ].join("; "),
    "Connection-Allowlist": "(response-origin)",
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

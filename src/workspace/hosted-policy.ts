import {framePolicy} from "../base/frame-policy.js";

/**
 * The script with which a notebook's document begins where no server sends it: runs what the document carries as text.
 * While the document is read, so that it is complete once the page listens.
 */
export const START = `const s = document.createElement("script");
s.src = URL.createObjectURL(new Blob([document.getElementById("page").textContent], {type: "text/javascript"}));
document.head.append(s);`;

/** Its hash, kept here since pages without https cannot make one. */
export const START_SOURCE = "'sha256-MFie1bLB+UNy48zL0GiuyuwrrYqtTtjL6KWUU2SGEPE='";

/** The policy of a notebook's document: that of every frame, and no address at all from which to load. */
export const hostedFramePolicy = framePolicy(START_SOURCE);

/**
 * The policy of the workspace's document where no server sends one. The frame takes it over and adds its own, so it lets
 * through what that needs; and it lets no frame go anywhere.
 */
const hostedPolicy = [
  "default-src 'none'",
  `script-src 'self' ${START_SOURCE} 'unsafe-eval' blob:`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src data:",
  "media-src data: blob:",
  "connect-src 'self'",
  "worker-src blob:",
  "frame-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** Puts the policy into the workspace's document. */
export function forbidElse(): void {
  const policy = document.createElement("meta");
  Object.assign(policy, {httpEquiv: "Content-Security-Policy", content: hostedPolicy});
  document.head.append(policy);
}

import {bundles} from "./bundles.js";

/** What the page knows of the network; in a file of its own, nothing. */
export const network: {
  /** Which hosts it may reach; null where nobody can let it reach any. */
  hosts: readonly string[] | null;
  /** Tells the workspace of a host that a cell may not reach. */
  tell: ((host: string) => void) | undefined;
} = {hosts: null, tell: undefined};

/** A fetch of a cell that fails says why. */
const {fetch} = globalThis;
globalThis.fetch = (input, ...rest) =>
  fetch(input, ...rest).catch(async (error: unknown) => {
    throw (await bundles.network()).whyNot(error, input, network);
  });

/** An `EventSource` fails without a word; the document hears of what the policy has closed to it. */
document.addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) => {
  if (effectiveDirective === "connect-src")
    bundles.network().then(
      ({tellOf}) => tellOf(blockedURI, network),
      () => undefined,
    );
});

import {randomName} from "./random-name.js";

/** The tabs of this browser in which the workspace is open. */
export interface Tabs {
  /** The name of this one, which no other has had. */
  readonly own: string;
  /** Those that are open now, this one among them. */
  readonly open: () => Promise<ReadonlySet<string>>;
}

const PREFIX = "tuiyan:tab:";

/**
 * Enters this tab among those that are open, until it is closed, reloaded or killed. Where the browser has no locks to
 * tell that by, each tab takes itself for the only one.
 */
export function enterTabs(): Tabs {
  const own = randomName();
  if (!("locks" in navigator)) return {own, open: () => Promise.resolve(new Set([own]))};
  hold(own);
  return {own, open: () => openTabs(own)};
}

/** A page that is put aside for a way back lets go too, as it may never be come back to. */
function hold(own: string): void {
  const enter = () =>
    void navigator.locks
      .request(
        PREFIX + own,
        () => new Promise<void>((leave) => addEventListener("pagehide", () => leave(), {once: true})),
      )
      .catch(() => undefined);
  addEventListener("pageshow", ({persisted}) => {
    if (persisted) enter();
  });
  enter();
}

async function openTabs(own: string): Promise<ReadonlySet<string>> {
  const {held = []} = await navigator.locks.query().catch(() => ({held: []}));
  const names = held.flatMap(({name}) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set([own, ...names]);
}

/** What the tools for writing add to the page, outside of their own elements. */
export const deskStyle = `
.drop-line { position: fixed; z-index: 7; height: 2px; background: var(--accent); pointer-events: none; }
.said { position: fixed; inset: auto auto var(--s4) 50%; z-index: 7; translate: -50% 0; display: flex; gap: var(--s3);
  align-items: center; max-width: min(640px, calc(100vw - 32px)); padding: var(--s2) var(--s3); border: 1px solid var(--ink-3);
  border-radius: var(--radius); background: var(--paper); font-size: var(--text-small); }
ty-cell[data-standing="chosen"] { outline: 2px solid var(--accent); outline-offset: 4px; }
ty-cell[data-standing="uses"] { box-shadow: -3px 0 0 var(--accent); }
ty-cell[data-standing="usedBy"] { box-shadow: 3px 0 0 var(--accent); }
body:has(> .dock) .sheet-button { bottom: calc(min(360px, 45dvh) + var(--s4)); }
.said:empty { display: none; }
`;

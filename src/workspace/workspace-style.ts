import {css} from "lit";

export const workspaceStyle = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / auto minmax(0, 1fr);
    height: 100dvh;
    background: var(--paper);
  }
  ty-bar {
    grid-column: 1 / -1;
  }
  ty-bar[hidden] {
    display: none;
  }
  nav {
    display: flex;
    width: 280px;
    min-height: 0;
    border-right: 1px solid var(--rule);
  }
  ty-files {
    flex: 1;
    min-width: 0;
  }
  main {
    display: flex;
    grid-row: 2;
    grid-column: 2;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  main > nav {
    flex: 1;
    width: auto;
    border: 0;
  }
  main > ty-page-frame {
    flex: 1;
    min-height: 0;
  }
  ty-choice {
    width: 100%;
  }
  /* A frame is printed as far as it is seen, which is of no use. */
  .on-paper {
    display: none;
  }
  @media print {
    .on-paper {
      display: block;
    }
    main:has(.on-paper) > :not(.on-paper) {
      display: none;
    }
  }
  .middle {
    display: grid;
    flex: 1;
    gap: var(--s3);
    place-content: center;
    justify-items: center;
    padding: var(--s4);
    color: var(--ink-2);
    text-align: center;
  }
  .middle p {
    max-width: 40em;
    margin: 0;
  }
  .middle .fault {
    display: flex;
    gap: var(--s2);
    align-items: center;
    color: var(--alarm);
  }
  .middle .button {
    color: var(--ink);
    text-decoration: none;
  }
  .middle .button:hover {
    color: var(--accent);
  }
  .choose {
    flex: 1;
    min-height: 0;
    padding: var(--s6) clamp(var(--s5), 6%, var(--s7));
    overflow-y: auto;
  }
  .choose > p {
    margin: 0 0 var(--s5);
    color: var(--ink-2);
  }
  .choose .name {
    margin: 0 0 var(--s1);
    color: var(--ink);
    font-size: 24px;
    font-weight: 600;
  }
  .drop {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: grid;
    place-content: center;
    border: 2px solid var(--accent);
    background: color-mix(in oklab, var(--paper) 88%, transparent);
    color: var(--accent);
    font-size: var(--text);
    font-weight: 600;
  }
  .actions {
    display: flex;
    gap: var(--s2);
  }
  .late {
    animation: appear 0s 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  ty-drawer nav {
    flex: 1;
    width: auto;
    border: 0;
  }
`;

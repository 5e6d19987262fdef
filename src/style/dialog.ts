import {css} from "lit";

/** The frame of a dialog over everything; how large it is belongs to what it shows. */
export const dialogFrame = css`
  dialog {
    padding: 0;
    border: 1px solid var(--rule);
    border-radius: var(--radius-large);
    background: var(--paper);
    color: var(--ink);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: light-dark(
      color-mix(in oklab, var(--ink) 24%, transparent),
      color-mix(in oklab, var(--paper) 64%, transparent)
    );
  }
`;

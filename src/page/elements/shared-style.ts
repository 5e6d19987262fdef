import {css} from "lit";

/** What every element shares: box sizing, buttons, focus, hidden. Colours and spaces come from the page's tokens. */
export const shared = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s1);
    min-height: 28px;
    padding: 0 var(--s2);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: pointer;
    white-space: nowrap;
  }
  .icon-button {
    min-width: 28px;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--ink-2);
  }
  .icon-button.small {
    min-width: 24px;
    min-height: 24px;
    font-size: var(--text-small);
  }
  .button:hover:not(:disabled),
  .icon-button:hover:not(:disabled) {
    border-color: var(--accent);
    color: var(--accent);
  }
  .button[data-primary] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .button[data-primary]:hover:not(:disabled) {
    color: var(--on-accent);
    filter: brightness(1.08);
  }
  .button:disabled,
  .icon-button:disabled {
    color: var(--ink-3);
    cursor: default;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .button,
    .icon-button {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;

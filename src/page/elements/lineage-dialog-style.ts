import {css} from "lit";
import {dialogFrame} from "../../style/dialog.js";

/** The dialog of a lineage; on a narrow screen a sheet from below. */
export const lineageDialogStyle = css`
  ${dialogFrame}
  dialog {
    width: min(1040px, calc(100vw - 48px));
    height: min(760px, calc(100dvh - 48px));
    max-width: none;
    max-height: none;
    font: var(--text-ui) / var(--leading-ui) var(--font);
    font-variant-numeric: tabular-nums;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s2) var(--s3);
    border-bottom: 1px solid var(--rule);
  }
  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    outline: none;
    font-size: var(--text);
    font-weight: 600;
  }
  h2 small {
    margin-right: var(--s1);
    color: var(--ink-2);
    font-size: var(--text-small);
    font-weight: 400;
  }
  .official {
    margin: 0;
    padding: var(--s2) var(--s5) 0;
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .official::first-letter {
    text-transform: uppercase;
  }
  .body {
    flex: 1;
    padding: var(--s4) var(--s5);
    overflow: auto;
  }
  ty-plan-text {
    flex: 1;
    min-height: 0;
  }
  .places {
    margin-bottom: var(--s3);
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    font-size: var(--text-small);
  }
  .places label {
    max-width: 100%;
  }
  select {
    max-width: 100%;
    min-height: 28px;
    padding: 2px var(--s1);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .value {
    margin: var(--s2) 0;
    font-size: 26px;
    line-height: 1.25;
  }
  .quotes {
    margin-top: var(--s4);
    border-bottom: 1px solid var(--rule);
  }
  @media (max-width: 900px) {
    dialog {
      width: 100vw;
      height: calc(100dvh - 32px);
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--radius-large) var(--radius-large) 0 0;
    }
    .body {
      padding: var(--s3) var(--s4) var(--s5);
    }
  }
  @media (pointer: coarse) {
    select {
      min-height: 44px;
    }
  }
`;

import {css} from "lit";
import {dialogFrame} from "../style/dialog.js";

/** A small dialog over everything: a heading with a way out, and what belongs to it. */
export const dialogStyle = css`
  ${dialogFrame}
  dialog {
    width: min(440px, calc(100vw - 32px));
    max-height: min(560px, calc(100dvh - 64px));
  }
  .head {
    display: flex;
    align-items: center;
    padding: var(--s3) var(--s3) 0 var(--s4);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: var(--text);
    font-weight: 600;
  }
  p {
    margin: 0;
    padding: 0 var(--s4) var(--s3);
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  ul {
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--s3);
    min-height: 44px;
    padding: 0 var(--s4);
    border-top: 1px solid var(--rule);
  }
`;

import {css} from "lit";

/** The bar over a notebook, with its title. */
export const barStyle = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--s1) var(--s2);
    min-height: 44px;
    padding: 0 var(--s3) 0 var(--s2);
    border-bottom: 1px solid var(--rule);
    background: var(--paper);
  }
  .title {
    min-width: 0;
    margin: 0;
    overflow: hidden;
    font-size: var(--text-ui);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title:first-child {
    margin-left: var(--s2);
  }
`;

import {css} from "lit";

/** A panel below the page: its head with a way to close it, and what is in it. */
export const dockStyle = css`
  :host {
    display: flex;
    flex: none;
    flex-direction: column;
    height: min(360px, 45dvh);
    border-top: 1px solid var(--ink-3);
    background: var(--paper);
    font: var(--text-small) / var(--leading-ui) var(--font);
    font-variant-numeric: tabular-nums;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s3);
    padding: var(--s1) var(--s3);
    border-bottom: 1px solid var(--rule);
  }
  h2 {
    margin: 0;
    font-size: var(--text-small);
    font-weight: 600;
  }
  .grow {
    flex: 1;
  }
  .quiet {
    color: var(--ink-2);
  }
  @media (max-width: 700px) {
    h2 {
      flex: 1;
    }
    header .grow {
      flex-basis: 100%;
      order: 1;
    }
  }
  input:is([type="text"], :not([type])) {
    min-height: 28px;
    padding: 0 var(--s2);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
`;

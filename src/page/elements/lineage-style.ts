import {css} from "lit";

/** What the parts of a lineage share. */
export const lineageStyle = css`
  p {
    margin: 0 0 var(--s1);
  }
  h3 {
    margin: var(--s3) 0 var(--s1);
    color: var(--ink-2);
    font-size: var(--text-small);
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  code {
    font: var(--text-tiny) var(--mono);
    overflow-wrap: anywhere;
  }
  blockquote {
    margin: var(--s2) 0 var(--s1);
    padding-left: var(--s3);
    border-left: 2px solid var(--accent);
    line-height: var(--leading);
  }
  .quiet {
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: var(--text-small);
    text-align: left;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
  }
  details {
    border-top: 1px solid var(--rule);
  }
  summary {
    display: flex;
    align-items: baseline;
    gap: var(--s2);
    padding: var(--s1) 0;
    min-height: 30px;
    cursor: pointer;
    list-style: none;
  }
  summary::before {
    content: "▸";
    flex: none;
    width: 1em;
    color: var(--accent);
  }
  details[open] > summary::before {
    content: "▾";
  }
  summary .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  summary .number {
    white-space: nowrap;
  }
  .inside {
    margin-left: 6px;
    padding: 0 0 var(--s2) var(--s3);
    border-left: 1px solid var(--rule);
  }
  @media (max-width: 600px) {
    summary {
      flex-wrap: wrap;
    }
    summary .name {
      flex-basis: 60%;
    }
  }
  @media (pointer: coarse) {
    .link,
    summary {
      min-height: 44px;
    }
    summary {
      align-items: center;
    }
  }
`;

import {css} from "lit";

export const officialFormStyle = css`
  :host {
    display: block;
    margin: var(--s4) 0;
    font-size: var(--text-ui);
    line-height: var(--leading-ui);
  }
  p {
    margin: 0 0 var(--s2);
  }
  .quiet {
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .note {
    font-weight: 600;
  }
  .note::first-letter {
    text-transform: uppercase;
  }
  .alarm {
    color: var(--alarm);
    font-size: var(--text-small);
  }
  .alarm ul {
    margin: var(--s1) 0 0;
    padding-left: 1.4em;
  }
  summary {
    padding: var(--s1) 0;
    color: var(--accent);
    cursor: pointer;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin: var(--s2) 0;
  }
  :host([dropping]) .whole {
    outline: 2px dashed var(--accent);
    outline-offset: 4px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-top: 1px solid var(--ink-3);
    border-bottom: 1px solid var(--ink-3);
    border-collapse: collapse;
    font-size: var(--text-small);
  }
  th,
  td {
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--rule);
    text-align: left;
    vertical-align: top;
  }
  thead th {
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .number small {
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  td .alarm {
    width: 16em;
    margin: var(--s1) 0 0 auto;
    font-size: var(--text-tiny);
    text-align: left;
    white-space: normal;
  }
  tbody th,
  td.effect {
    min-width: 10em;
  }
  input {
    padding: 1px var(--s1);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  input.figure {
    width: 7em;
    text-align: right;
  }
  input.figure.filled {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  input.figure[aria-invalid="true"] {
    border-color: var(--alarm);
    color: var(--alarm);
  }
  input.source {
    width: 100%;
    min-width: 7em;
  }
  td.effect {
    max-width: 24em;
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  @media (max-width: 640px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: 1fr auto;
      padding: var(--s2) 0;
      border-bottom: 1px solid var(--rule);
    }
    th,
    td {
      border: 0;
    }
    th,
    td.origin,
    td.effect {
      grid-column: 1 / -1;
      max-width: none;
    }
    .number {
      text-align: left;
    }
    td[data-label]::before {
      display: block;
      content: attr(data-label);
      color: var(--ink-2);
      font-size: var(--text-tiny);
      text-align: left;
    }
  }
  @media (pointer: coarse) {
    input,
    .button,
    summary {
      min-height: 44px;
    }
  }
  @media print {
    details {
      display: none;
    }
  }
`;

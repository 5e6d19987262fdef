import {css} from "lit";

export const dataDialogStyle = css`
  dialog {
    width: min(880px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
  }
  .head {
    padding-bottom: var(--s2);
    overflow-wrap: anywhere;
  }
  .body {
    padding: 0 var(--s4);
    overflow-y: auto;
  }
  .body p {
    padding: 0 0 var(--s2);
    color: var(--ink-2);
  }
  .body p.alarm,
  .faults summary,
  .misfit {
    color: var(--alarm);
  }
  .choices,
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    margin-bottom: var(--s3);
  }
  .field {
    flex: 1 1 240px;
    min-width: 0;
  }
  .choices .field {
    flex: 0 1 200px;
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: var(--s2);
    min-height: 28px;
    color: var(--ink);
  }
  .check input {
    flex: none;
    width: auto;
    height: auto;
  }
  .table {
    max-height: 300px;
    margin-bottom: var(--s3);
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }
  table {
    border-collapse: collapse;
    font-size: var(--text-small);
    white-space: nowrap;
  }
  th,
  td {
    max-width: 260px;
    padding: 3px var(--s2);
    overflow: hidden;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    text-overflow: ellipsis;
  }
  td.end {
    text-align: end;
  }
  th {
    font-weight: 600;
    vertical-align: bottom;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
  }
  th select {
    display: block;
    width: auto;
    height: 24px;
    margin: var(--s1) 0;
    font-weight: 400;
  }
  th small {
    display: block;
    min-height: 1.4em;
    color: var(--ink-2);
    font-size: var(--text-small);
    font-weight: 400;
  }
  tbody th {
    color: var(--ink-2);
    font-weight: 400;
  }
  .around {
    max-height: 120px;
    margin-bottom: var(--s2);
    overflow-y: auto;
    font-size: var(--text-small);
  }
  .around li {
    display: block;
    min-height: 0;
    padding: 2px 0;
    border: 0;
    overflow-wrap: anywhere;
  }
  .faults {
    margin-bottom: var(--s3);
    font-size: var(--text-small);
  }
  .faults summary {
    cursor: pointer;
  }
  .faults ul {
    max-height: 160px;
    margin-top: var(--s1);
  }
  .faults li {
    display: list-item;
    min-height: 0;
    padding: 2px 0;
    border: 0;
    overflow-wrap: anywhere;
  }
  pre {
    margin: 0 0 var(--s3);
    padding: var(--s2);
    background: var(--fill);
    border-radius: var(--radius);
    font-family: var(--mono);
    font-size: var(--text-small);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre.beginning {
    max-height: 300px;
    overflow-y: auto;
  }
  .actions {
    padding: var(--s3) var(--s4) var(--s4);
    border-top: 1px solid var(--rule);
  }
  @media (pointer: coarse) {
    th select {
      height: 44px;
    }
  }
`;

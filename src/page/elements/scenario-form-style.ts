import {css} from "lit";

/** Forms and tables of the tools for scenarios. */
export const scenarioFormStyle = css`
  :host {
    display: block;
  }
  h3 {
    margin: 0;
    font-size: var(--text);
    font-weight: 600;
  }
  h4 {
    margin: var(--s4) 0 var(--s1);
    font-size: var(--text-ui);
    font-weight: 600;
  }
  p {
    margin: var(--s1) 0;
  }
  .quiet {
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .alarm {
    color: var(--alarm);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    padding: var(--s2) 0;
    border-top: 1px solid var(--rule);
  }
  form > label:first-child {
    min-width: 5em;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset label,
  td label {
    display: inline-flex;
    align-items: center;
    gap: var(--s1);
    min-height: 24px;
  }
  select,
  textarea,
  input:not([type="radio"]) {
    max-width: 100%;
    min-height: 28px;
    padding: 2px var(--s2);
    border: 1px solid var(--ink-3);
    border-radius: var(--radius);
    background: var(--paper);
  }
  textarea {
    flex: 1;
    min-width: 200px;
  }
  .swatch {
    flex: none;
    width: 11px;
    height: 11px;
    border-radius: 3px;
  }
  ol {
    margin: 0;
    padding-left: 1.8em;
  }
  li {
    padding: var(--s1) 0;
  }
  li span {
    margin-right: var(--s2);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
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
  caption {
    padding: var(--s1) var(--s2);
    text-align: left;
  }
  thead th {
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  small {
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
`;

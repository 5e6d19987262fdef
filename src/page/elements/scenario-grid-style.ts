import {css} from "lit";

export const scenarioGridStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    font-size: var(--text-small);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s4);
    padding: var(--s2) var(--s3);
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: var(--s1);
    min-height: 28px;
  }
  ty-scenario-files {
    flex: 1 1 auto;
  }
  select,
  td input {
    border: 1px solid var(--ink-3);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .tools select {
    min-height: 28px;
  }
  .quiet {
    margin: 0;
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  .hint {
    padding: 0 var(--s3) var(--s2);
  }
  .about {
    min-height: 1.6em;
    margin: 0;
    padding: var(--s1) var(--s3) 0;
    border-top: 1px solid var(--rule);
  }
  .alarm {
    max-height: 7em;
    overflow: auto;
    color: var(--alarm);
  }
  .alarm p,
  .alarm ul {
    margin: 0;
    padding: 0 var(--s3) var(--s1);
  }
  .alarm ul {
    padding-left: calc(var(--s3) + 1.4em);
  }
  .scroll {
    flex: 1;
    min-height: 120px;
    overflow: auto;
    scroll-padding: 48px 8px 8px 240px;
  }
  .scroll > p {
    padding: var(--s3);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    height: 30px;
    padding: 2px var(--s2);
    border-right: 1px solid var(--rule);
    border-bottom: 1px solid var(--rule);
    text-align: right;
    white-space: nowrap;
  }
  th {
    font-weight: 500;
    text-align: left;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    max-width: 180px;
    overflow: hidden;
    background: var(--paper);
    font-weight: 600;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  tbody th[scope="row"],
  thead th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 232px;
    min-width: 232px;
    background: var(--paper);
    white-space: normal;
  }
  thead th:first-child {
    z-index: 3;
  }
  .group th {
    background: var(--fill);
    font-weight: 600;
  }
  .group span {
    position: sticky;
    left: var(--s2);
  }
  small {
    color: var(--ink-2);
    font-size: var(--text-tiny);
    font-weight: 400;
  }
  thead small,
  td small {
    display: block;
  }
  .swatch {
    display: inline-block;
    width: 11px;
    height: 11px;
    margin-right: var(--s1);
    border-radius: 3px;
  }
  .unit {
    color: var(--ink-2);
    text-align: left;
  }
  td[role="gridcell"] {
    min-width: 88px;
    color: var(--ink-2);
    cursor: cell;
  }
  td.own,
  td.back {
    background: var(--accent-fill);
    color: var(--ink);
  }
  td.own .value,
  td.back .value {
    font-weight: 650;
  }
  td.chosen {
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  td:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  td.bad,
  td.bad .value {
    color: var(--alarm);
  }
  .mark {
    margin-right: var(--s1);
  }
  td input {
    width: 8em;
    text-align: right;
  }
  @media (max-width: 640px) {
    tbody th[scope="row"],
    thead th:first-child {
      width: 128px;
      min-width: 128px;
      font-size: var(--text-tiny);
    }
    .scroll {
      scroll-padding-left: 136px;
    }
    .unit {
      white-space: normal;
    }
  }
`;

import {css} from "lit";

/** How the table of targets looks. */
export const targetTableStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
    font: var(--text-ui) / var(--leading-ui) var(--font);
    font-variant-numeric: tabular-nums;
  }
  :host([docked]) {
    padding: var(--s3) var(--s4);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-bottom: var(--s2);
    font-size: var(--text-small);
  }
  .tools .title {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .tools label {
    display: inline-flex;
    gap: var(--s1);
    align-items: center;
    min-height: 24px;
  }
  .scroll {
    scroll-padding-left: min(16em, 50%);
  }
  :host([docked]) .scroll {
    max-height: none;
  }
  thead tr:last-child th {
    font-weight: 600;
  }
  tbody th {
    min-width: min(14em, 42vw);
    max-width: min(20em, 50vw);
    padding-block: 3px;
    text-align: left;
    white-space: normal;
    line-height: 1.4;
  }
  tbody th small,
  .quiet {
    color: var(--ink-2);
  }
  tbody th small {
    display: block;
    font-size: var(--text-tiny);
    font-weight: 400;
  }
  .group th {
    padding-top: var(--s3);
    color: var(--ink-2);
    font-weight: 600;
  }
  .swatch {
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-right: 4px;
    border-radius: 2px;
  }
  .now {
    color: var(--accent);
    font-weight: 600;
  }
  td.state {
    padding-left: 0;
    text-align: left;
  }
  td.met,
  td.missed {
    font-weight: 600;
  }
  td.missed,
  .alarm {
    color: var(--alarm);
  }
  td small {
    font-weight: 400;
  }
  td.why {
    min-width: 14em;
    max-width: 24em;
    padding-block: 3px;
    line-height: 1.4;
    text-align: left;
    white-space: normal;
  }
  td.actions {
    text-align: left;
  }
  td.actions > span {
    display: inline-flex;
    gap: var(--s1);
  }
  /* It stays in sight, however far the scenarios are scrolled. */
  td.form > form {
    position: sticky;
    left: var(--s3);
    width: calc(100cqi - 2 * var(--s5));
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
    margin-top: var(--s2);
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .footer .terms {
    flex: 1;
    min-width: 12em;
  }
  p {
    margin: var(--s1) 0;
    font-size: var(--text-small);
  }
  /* On a phone the first scenario is in sight beside its target. */
  @container (max-width: 600px) {
    th,
    td {
      padding-inline: 4px;
    }
    tbody th {
      min-width: 6em;
      max-width: 7.5em;
    }
    tbody td:nth-of-type(1) {
      max-width: 6em;
      white-space: normal;
    }
    td.actions > span {
      flex-direction: column;
    }
  }
  @media print {
    .tools label,
    .footer button,
    .actions {
      display: none;
    }
  }
`;

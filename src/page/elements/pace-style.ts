import {css} from "lit";

/** The table of quantified targets, and the dumbbells over it. */
export const paceStyle = css`
  .quiet {
    color: var(--ink-2);
  }
  .scroll {
    container-type: inline-size;
    max-height: 640px;
  }
  .group th {
    padding-top: var(--s3);
    color: var(--ink-2);
    font-weight: 600;
    text-align: left;
  }
  tbody th.text {
    min-width: 13em;
    max-width: 18em;
    padding-block: 3px;
    white-space: normal;
  }
  td {
    padding-block: 3px;
    line-height: 1.4;
  }
  td.wrapped {
    min-width: 8em;
    white-space: normal;
  }
  td b {
    font-weight: 600;
  }
  tr:has(+ .needs) > * {
    border-bottom: 0;
  }
  .needs td {
    height: auto;
    padding: 0;
    text-align: left;
    white-space: normal;
  }
  .need {
    position: sticky;
    left: 0;
    width: min(100cqi, 56em);
    padding: 0 var(--s3) var(--s2);
    color: var(--ink-2);
    line-height: 1.6;
  }
  .need button {
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--ink);
    cursor: pointer;
    font-variant-numeric: tabular-nums;
    text-decoration: underline dotted var(--accent);
    text-underline-offset: 3px;
  }
  .need button:hover {
    color: var(--accent);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    margin-bottom: var(--s2);
    font-size: var(--text-small);
  }
  .choice select {
    min-height: 28px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .multiples {
    margin-bottom: var(--s4);
    font-size: var(--text-small);
  }
  .multiples p {
    margin: 0 0 var(--s2);
    font-weight: 600;
  }
  .multiples p .quiet {
    font-weight: 400;
  }
  .multiples ul {
    display: grid;
    grid-template-columns: minmax(8em, 15em) minmax(10em, 1fr) auto minmax(0, 20em);
    gap: var(--s1) var(--s3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .multiples li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .multiples b {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: right;
  }
  .track {
    position: relative;
    height: 18px;
    border-bottom: 1px solid var(--rule);
  }
  .dot {
    display: inline-block;
    box-sizing: border-box;
    width: 10px;
    height: 10px;
    border: 2px solid var(--ink);
    border-radius: 50%;
    background: var(--ink);
  }
  .dot.past {
    background: var(--paper);
  }
  .track i {
    position: absolute;
    top: 50%;
    translate: -50% -50%;
  }
  .track .line {
    height: 2px;
    background: var(--ink-2);
    translate: 0 -50%;
  }
  @media (max-width: 640px) {
    tbody th.text {
      min-width: 9em;
      max-width: 10em;
    }
    .multiples ul {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .multiples .name {
      grid-column: 1 / -1;
    }
    .multiples .detail {
      grid-column: 1 / -1;
      margin-bottom: var(--s1);
    }
  }
  @media (pointer: coarse) {
    .choice select {
      min-height: 44px;
    }
  }
  @media print {
    .choice {
      display: none;
    }
    .scroll {
      max-height: none;
      overflow: visible;
    }
    .need {
      position: static;
      width: auto;
    }
    .dot,
    .line {
      print-color-adjust: exact;
    }
  }
`;

import {css} from "lit";

/** The variables on the left, the map on the right; one above the other where there is no room. */
export const graphStyle = css`
  .sides {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    min-height: 0;
  }
  .variables,
  .map {
    overflow: auto;
    outline-offset: -2px;
  }
  .map {
    border-left: 1px solid var(--rule);
  }
  .none {
    padding: var(--s3);
    color: var(--ink-2);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    position: sticky;
    top: 0;
    background: var(--paper);
    color: var(--ink-2);
    font-weight: 500;
  }
  :is(th, td) {
    padding: 3px var(--s2);
    border-bottom: 1px solid var(--rule);
    text-align: left;
    white-space: nowrap;
  }
  td button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    cursor: pointer;
    font-family: var(--mono);
  }
  .preview {
    max-width: 22em;
    overflow: hidden;
    font-family: var(--mono);
    text-overflow: ellipsis;
  }
  .note {
    margin-left: var(--s2);
    color: var(--stale);
  }
  tr[data-standing="chosen"] td {
    background: var(--accent-fill);
    font-weight: 600;
  }
  tr:is([data-standing="uses"], [data-standing="usedBy"]) td {
    background: var(--fill);
  }
  .line {
    fill: none;
    stroke: var(--rule);
    stroke-width: 1.2;
  }
  .line[data-marked] {
    stroke: var(--accent);
    stroke-width: 1.6;
  }
  .box {
    cursor: pointer;
    outline: none;
  }
  .box rect {
    fill: var(--paper);
    stroke: var(--ink-3);
  }
  .box[data-kind="lever"] rect {
    fill: var(--accent-fill);
    stroke: var(--accent);
  }
  .box[data-kind="result"] rect {
    fill: var(--fill-2);
  }
  .box[data-standing="chosen"] rect {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .box:is([data-standing="uses"], [data-standing="usedBy"]) rect {
    stroke: var(--accent);
  }
  .box:focus-visible rect {
    stroke: var(--accent);
    stroke-dasharray: 4 2;
    stroke-width: 2.5;
  }
  .box text {
    fill: var(--ink);
    font: 12px var(--font);
    dominant-baseline: central;
  }
  @media (max-width: 900px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
    }
    .map {
      border-top: 1px solid var(--rule);
      border-left: 0;
    }
  }
`;

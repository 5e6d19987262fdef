import {css} from "lit";

export const scenariosStyle = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0 0 var(--s2);
    font-size: var(--text-ui);
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .scenario {
    display: flex;
    align-items: center;
    gap: var(--s1);
    border-bottom: 1px solid var(--rule);
  }
  .scenario > .pick {
    display: flex;
    flex: 1;
    gap: var(--s2);
    align-items: center;
    min-width: 0;
    min-height: 32px;
    padding: var(--s1) 0;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .pick span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .pick[aria-pressed="true"] {
    font-weight: 600;
    color: var(--accent);
  }
  .pick small {
    color: var(--ink-2);
    font-weight: 400;
    white-space: nowrap;
  }
  .swatch {
    flex: none;
    width: 11px;
    height: 11px;
    border-radius: 3px;
  }
  label.compare {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-height: 24px;
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  input[type="checkbox"] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    padding: var(--s1) 0 var(--s2);
    border-bottom: 1px solid var(--rule);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    padding: var(--s2) 0;
  }
  form input {
    flex: 1;
    min-width: 8em;
    padding: 2px var(--s2);
    border: 1px solid var(--ink-3);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    margin: var(--s2) 0;
  }
  .note {
    margin: var(--s1) 0;
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  .stale {
    color: var(--stale);
    font-size: var(--text-tiny);
  }
  .problem {
    margin: var(--s1) 0;
    color: var(--alarm);
    font-size: var(--text-tiny);
  }
  details {
    margin: var(--s2) 0;
    font-size: var(--text-small);
  }
  summary {
    cursor: pointer;
  }
  .difference {
    display: flex;
    align-items: baseline;
    gap: var(--s2);
    padding: 3px 0;
    border-bottom: 1px solid var(--rule);
    font-size: var(--text-tiny);
  }
  .difference span:first-child {
    flex: 1;
  }
  .difference .numbers {
    text-align: right;
    white-space: nowrap;
  }
  .toast {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s1) var(--s2);
    background: var(--fill-2);
    border-radius: var(--radius);
    font-size: var(--text-small);
  }
  .toast span {
    flex: 1;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s2);
  }
  .scenario {
    padding-left: calc(var(--depth) * 14px);
  }
  .scenario:not([data-depth="0"]) > .pick::before {
    content: "";
    flex: none;
    width: 7px;
    height: 9px;
    margin-top: -9px;
    border: solid var(--ink-3);
    border-width: 0 0 1px 1px;
  }
  .fault {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }
  .ask {
    flex: 1 1 100%;
    margin: 0;
    font-size: var(--text-small);
  }
  .kinds {
    display: inline-flex;
    align-items: center;
    gap: var(--s1);
    min-height: 24px;
    font-size: var(--text-tiny);
  }
  select {
    min-height: 24px;
    border: 1px solid var(--ink-3);
    border-radius: var(--radius);
    background: var(--paper);
  }
  h3 {
    margin: var(--s2) 0 0;
    color: var(--ink-2);
    font-size: var(--text-tiny);
    font-weight: 600;
  }
`;

import {css} from "lit";

export const treeStyle = css`
  :host {
    display: block;
  }
  ul {
    margin: 0;
    padding: 0 var(--s2);
    list-style: none;
  }
  ul ul,
  .inside ul {
    padding: 0;
  }
  .inside {
    margin-left: var(--s3);
    padding-left: var(--s1);
    border-left: 1px solid var(--rule);
  }
  .row {
    display: block;
    padding: 6px var(--s2);
    border-radius: var(--radius);
    color: inherit;
    text-decoration: none;
    outline-offset: -2px;
  }
  .row:hover {
    background: var(--fill-2);
  }
  .folder-row {
    display: flex;
    align-items: center;
    gap: var(--s1);
    width: 100%;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .chevron {
    display: inline-flex;
    color: var(--ink-2);
    transition: rotate var(--quick);
  }
  .folder-row[aria-expanded="true"] .chevron {
    rotate: 90deg;
  }
  .name {
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .quiet {
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  .entry {
    position: relative;
  }
  .entry .row {
    display: flex;
    gap: var(--s2);
    align-items: start;
    padding-right: 36px;
  }
  .entry .icon-button {
    position: absolute;
    top: var(--s1);
    right: var(--s1);
    color: var(--ink-2);
    opacity: 0;
  }
  .entry:hover .icon-button,
  .entry:focus-within .icon-button,
  .entry .icon-button:focus-visible {
    opacity: 1;
  }
  a[aria-current] {
    background: var(--accent-fill);
  }
  a[aria-current] .title {
    color: var(--accent);
    font-weight: 600;
  }
  .picture {
    width: 48px;
    margin-top: 3px;
    font-size: var(--text-tiny);
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    gap: var(--s2);
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  .line {
    display: block;
    margin-top: var(--s1);
    padding-left: var(--s2);
    border-left: 2px solid var(--rule);
    color: var(--ink-2);
    font-size: var(--text-tiny);
    overflow-wrap: anywhere;
  }
  .where {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  time {
    flex: none;
  }
  .unsaved {
    display: flex;
    align-items: center;
    color: var(--stale);
    font-size: var(--text-tiny);
    margin-left: -4px;
  }
  @media (pointer: coarse) {
    .row {
      padding-block: var(--s3);
    }
    .entry .row {
      padding-right: 48px;
    }
    .picture {
      width: 64px;
    }
    .entry .icon-button {
      opacity: 1;
    }
  }
`;

import {css} from "lit";

export const filesStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--paper);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s2) var(--s2) var(--s1) var(--s4);
  }
  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    color: var(--ink-2);
    font-size: var(--text-small);
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .filter {
    position: relative;
    display: flex;
    align-items: center;
    margin: 0 var(--s3) var(--s2);
    color: var(--ink-2);
  }
  .filter svg {
    position: absolute;
    left: var(--s2);
    pointer-events: none;
  }
  input {
    width: 100%;
    min-width: 0;
    height: 32px;
    padding: 0 var(--s2);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  input::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  .filter input {
    padding-left: 30px;
  }
  .kept-here {
    padding: var(--s3) var(--s4);
    border-top: 1px solid var(--rule);
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  .kept-here p {
    margin: 0 0 var(--s2);
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-bottom: var(--s4);
  }
  .message {
    display: grid;
    gap: var(--s3);
    justify-items: start;
    padding: var(--s3) var(--s4);
    color: var(--ink-2);
  }
  .message p,
  .notes p {
    margin: 0;
  }
  .message .fault {
    display: flex;
    gap: var(--s2);
    color: var(--alarm);
  }
  .late {
    animation: appear 0s 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .notes {
    display: grid;
    gap: var(--s1);
    margin: var(--s3) var(--s4) 0;
    padding-top: var(--s3);
    border-top: 1px solid var(--rule);
    color: var(--ink-2);
    font-size: var(--text-tiny);
  }
  @media (pointer: coarse) {
    input {
      height: 44px;
    }
  }
`;

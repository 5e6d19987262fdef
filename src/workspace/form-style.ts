import {css} from "lit";

/** A form of few fields, each under its name, with what is wrong beneath and the ways on last. */
export const formStyle = css`
  form {
    display: grid;
    gap: var(--s2);
  }
  label {
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  input,
  select {
    width: 100%;
    min-width: 0;
    height: 32px;
    padding: 0 var(--s2);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  form p {
    margin: 0;
    padding: 0;
    color: var(--alarm);
    font-size: var(--text-small);
  }
  .actions {
    display: flex;
    gap: var(--s2);
  }
  @media (pointer: coarse) {
    input,
    select {
      height: 44px;
    }
  }
`;

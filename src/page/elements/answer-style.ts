import {css} from "lit";

/** How a question and its answer look. */
export const answerStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  p {
    margin: 0 0 var(--s2);
  }
  .number {
    font-size: var(--text-small);
  }
  .number b {
    font-size: var(--text);
  }
  .hint,
  .terms,
  .refusal {
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  details.hint {
    margin: 0 0 var(--s2);
  }
  .fault {
    padding: var(--s2) var(--s3);
    border-left: 3px solid var(--alarm);
    background: var(--alarm-fill);
    font-size: var(--text-small);
    overflow-wrap: anywhere;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    color: var(--ink-2);
    font-size: var(--text-small);
  }
  progress {
    width: 160px;
    accent-color: var(--accent);
  }
  .answer[data-stale] {
    opacity: 0.65;
  }
  .sentence {
    max-width: 640px;
    line-height: var(--leading);
  }
  /* Names and numbers may stand a little out of their picture. */
  .picture {
    margin: var(--s3) calc(-1 * var(--s3));
    padding: 0 var(--s3);
    overflow-x: auto;
  }
  /* As wide as its numbers need; on paper, where nothing can be moved, it is made to fit. */
  .picture > svg {
    max-width: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .terms {
    flex: 1;
    min-width: 12em;
  }
  .said {
    font-size: var(--text-small);
  }
  @media print {
    .picture > svg {
      max-width: 100%;
    }
    .hint,
    .progress,
    ty-answer-form,
    footer button {
      display: none;
    }
  }
`;

import {css, html, nothing} from "lit";
import {comparatorSign} from "../../i18n/comparator.js";
import {ownTargets as words} from "../../i18n/own-targets.js";
import {locale, t} from "../../i18n/locale.js";
import {bracketed} from "../../i18n/punctuation.js";
import {shortUnit} from "../../i18n/unit.js";
import {COMPARATORS} from "../../scenario/own-target.js";
import type {TargetDraft} from "../target-draft.js";

export interface TargetFormOptions {
  readonly draft: TargetDraft;
  /** What stands in place of a name that is left out. */
  readonly called: string;
  /** Names of the notebook that it may be a target of; where there are none the name stays as it is. */
  readonly names: readonly string[];
  /** Whether the unit and the year are those of the number, and not to be chosen. */
  readonly isFixed: boolean;
  /** Why what was typed was not taken. */
  readonly refusal: string | undefined;
  readonly save: (draft: TargetDraft) => void;
  readonly cancel: () => void;
}

export const targetFormStyle = css`
  .target-form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s2) var(--s3);
    margin: 0;
    padding: var(--s2) 0;
    font-size: var(--text-small);
    text-align: left;
    white-space: normal;
  }
  .target-form label {
    display: grid;
    gap: 2px;
    max-width: 100%;
    color: var(--ink-2);
  }
  .target-form :is(input, select) {
    max-width: 100%;
    min-height: 28px;
    padding: 2px var(--s1);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  .target-form .goal {
    display: flex;
    gap: var(--s2);
    align-items: center;
  }
  .target-form .figure {
    width: 7em;
    text-align: right;
  }
  .target-form .year {
    width: 5em;
  }
  .target-form [role="alert"] {
    flex-basis: 100%;
    margin: 0;
    color: var(--alarm);
  }
  @media (pointer: coarse) {
    .target-form :is(input, select) {
      min-height: 44px;
    }
  }
`;

/** The form of a target: Enter keeps what was typed, Escape gives it up. */
export function renderTargetForm({draft, called, names, isFixed, refusal, save, cancel}: TargetFormOptions) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(typedIn(event.currentTarget as HTMLFormElement, draft));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  return html`<form class="target-form" aria-label=${t(words.target)} @submit=${submit} @keydown=${onKey}>
    ${names.length > 0 ? renderNames(names, draft.of) : nothing}
    <label>${t(words.name)} <input name="label" .value=${draft.label} placeholder=${called} maxlength="80" /></label>
    <span class="goal">
      <label
        >${t(words.comparator)}
        <select name="comparator">
          ${COMPARATORS.map((each) => html`<option value=${each} ?selected=${each === draft.comparator}>${comparatorSign[each]}</option>`)}
        </select></label
      >
      <label
        >${t(words.value)}${isFixed && draft.unit !== "" ? bracketed(shortUnit(draft.unit, locale.language), locale.language) : ""}
        <input
          class="figure"
          name="value"
          inputmode="decimal"
          autocomplete="off"
          required
          aria-invalid=${refusal === undefined ? "false" : "true"}
          .value=${draft.value}
      /></label>
    </span>
    ${
      isFixed
        ? nothing
        : html`<label
              >${t(words.unit)} <input class="year" name="unit" autocomplete="off" .value=${draft.unit}
            /></label>
            <label
              >${t(words.year)}
              <input class="year" name="year" inputmode="numeric" autocomplete="off" .value=${draft.year}
            /></label>`
    }
    <label>${t(words.source)} <input name="source" .value=${draft.source} maxlength="200" /></label>
    <button class="button" data-primary type="submit">${t(words.save)}</button>
    <button class="button" type="button" @click=${cancel}>${t(words.cancel)}</button>
    ${refusal === undefined ? nothing : html`<p role="alert">✕ ${refusal}</p>`}
  </form>`;
}

function renderNames(names: readonly string[], of: string) {
  const all = names.includes(of) ? names : [of, ...names];
  return html`<label
    >${t(words.number)}
    <select name="of">
      ${all.map((name) => html`<option value=${name} ?selected=${name === of}>${name}</option>`)}
    </select></label
  >`;
}

/** What stands in the form; what it does not ask for stays. */
function typedIn(form: HTMLFormElement, draft: TargetDraft): TargetDraft {
  const typed = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  return {...draft, ...typed, comparator: COMPARATORS.find((each) => each === typed["comparator"]) ?? draft.comparator};
}

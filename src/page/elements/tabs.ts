import {css, html, nothing} from "lit";

export interface TabSpec<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export const tabsStyle = css`
  [role="tablist"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s3);
  }
  [role="tab"] {
    min-height: 32px;
    padding: 0 2px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    cursor: pointer;
  }
  [role="tab"]:hover {
    color: var(--accent);
  }
  [role="tab"][aria-selected="true"] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    [role="tab"] {
      min-height: 44px;
    }
  }
`;

/** Tabs, one of which is chosen; arrows go from one to the next. What the chosen one shows has the id `panel`. */
export function renderTabs<Id extends string>(
  tabs: readonly TabSpec<Id>[],
  chosen: Id,
  choose: (id: Id) => void,
  label?: string,
) {
  const onKey = (event: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const at = tabs.findIndex(({id}) => id === chosen);
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#${next.id}`)?.focus();
  };
  return html`<div role="tablist" aria-label=${label ?? nothing} @keydown=${onKey}>
    ${tabs.map(
      ({id, label: text}) =>
        html`<button
          role="tab"
          id=${id}
          aria-selected=${id === chosen ? "true" : "false"}
          aria-controls=${id === chosen ? "panel" : nothing}
          tabindex=${id === chosen ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

/**
 * A control of a cell wants data kept in the notebook, in the cell that declares `name`. Whoever keeps the notebook
 * writes them and takes the event (`preventDefault`), or says why they cannot be kept.
 */
export class DataEvent extends Event {
  readonly name: string;
  readonly value: unknown;
  refusal: unknown;

  constructor(name: string, value: unknown) {
    super("ty-data", {bubbles: true, composed: true, cancelable: true});
    this.name = name;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-data": DataEvent;
  }
}

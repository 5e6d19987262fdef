import type {ReactiveController, ReactiveControllerHost} from "lit";

/** Files dragged over the window; its element renders anew when they come and go. */
export class DropZone implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #take: (files: readonly File[]) => void;
  readonly #listeners = new Map<string, (event: DragEvent) => void>([
    ["dragenter", (event) => this.#over(event)],
    ["dragover", (event) => this.#over(event)],
    ["dragleave", (event) => this.#left(event)],
    ["drop", (event) => this.#dropped(event)],
  ]);
  /** Whether files are held over the window. */
  isOver = false;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [type, listener] of this.#listeners) addEventListener(type, listener as EventListener);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) removeEventListener(type, listener as EventListener);
  }

  /** Else the browser would open the file in the place of the workspace. */
  #over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.#become(true);
  }

  #left({relatedTarget}: DragEvent): void {
    if (relatedTarget === null) this.#become(false);
  }

  #dropped(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.#become(false);
    this.#take([...event.dataTransfer.files]);
  }

  #become(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}

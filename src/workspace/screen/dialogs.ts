import type {ReactiveController, ReactiveControllerHost} from "lit";
import {loaded} from "../loaded.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";

/** The dialogs of the workspace, which come right after what is shown first. */
export class Dialogs implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly renderRoot: ParentNode};
  #areAsked = false;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  /** They are wanted when the server is gone, too. What does not come now is tried again when it is asked for. */
  hostUpdated(): void {
    if (this.#areAsked) return;
    this.#areAsked = true;
    load().catch(() => undefined);
  }

  async showSettings(): Promise<void> {
    await load();
    const dialog = this.#host.renderRoot.querySelector("ty-settings");
    await dialog?.updateComplete;
    dialog?.show();
  }

  async showVersions({path, text}: OpenNotebook): Promise<void> {
    await load();
    const dialog = this.#host.renderRoot.querySelector("ty-versions-dialog");
    await dialog?.updateComplete;
    await dialog?.show(path, text);
  }
}

async function load(): Promise<void> {
  await loaded(
    Promise.all([
      import("../settings-dialog.js"),
      import("../versions-dialog.js"),
      import("../choice.js"),
      import("../new-notebook-form.js"),
      import("../question-dialog.js"),
      import("../../page/elements/menu.js"),
      import("../create-notebook.js"),
    ]),
  );
}

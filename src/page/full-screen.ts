/** The whole screen, for as long as a briefing lasts. */
export class FullScreen {
  /** @param onLeft the reader has left it by the browser's own key */
  constructor(onLeft: () => void) {
    document.addEventListener("fullscreenchange", () => {
      if (!document.fullscreenElement && this.#isWanted) {
        this.#isWanted = false;
        onLeft();
      }
    });
  }

  #isWanted = false;

  /** Where the browser does not grant it the briefing has the window: that is no fault. */
  enter(): void {
    this.#isWanted = true;
    void document.documentElement.requestFullscreen({navigationUI: "hide"}).catch(() => (this.#isWanted = false));
  }

  leave(): void {
    this.#isWanted = false;
    if (document.fullscreenElement) void document.exitFullscreen();
  }
}

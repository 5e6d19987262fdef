/** What is counted in a notebook's frame while a lever is dragged. These functions run there, each by itself. */
declare global {
  var bench: {
    /** Waits for the next input event; gives the ms from it until every figure in sight is drawn anew and painted. */
    readonly nextInput: () => Promise<number>;
    readonly counts: () => DrawCounts;
  };
}

/** How many figures of a notebook were drawn during a drag, by whether they are in sight. */
export interface DrawCounts {
  readonly inSight: number;
  readonly outOfSight: number;
  readonly drawnInSight: number;
  readonly drawnOutOfSight: number;
}

export function install(): void {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const figures = within(document).filter(({localName}) => /^ty-(line|area|bar|score|results)-figure$/.test(localName));
  const pictureOf = (figure: Element) => figure.shadowRoot?.querySelector("svg") ?? null;
  const drawn = new Set<Element>();
  for (const figure of figures) {
    const body = figure.shadowRoot?.querySelector(".body");
    if (body)
      new MutationObserver(() => drawn.add(figure)).observe(body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  }
  const isInSight = (figure: Element) => {
    const {top, bottom} = figure.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const [inSight, outOfSight] = [figures.filter(isInSight), figures.filter((figure) => !isInSight(figure))];
  const pictures = inSight.filter((figure) => pictureOf(figure) !== null);
  const {port1, port2} = new MessageChannel();
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  globalThis.bench = {
    nextInput: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("not drawn within 5 s of a move")), 5000);
        const before = new Map(pictures.map((figure) => [figure, pictureOf(figure)]));
        const onInput = ({timeStamp}: Event) => {
          const check = () => {
            if (pictures.some((figure) => pictureOf(figure) === before.get(figure))) return void afterPaint(check);
            clearTimeout(timer);
            resolve(performance.now() - timeStamp);
          };
          afterPaint(check);
        };
        addEventListener("input", onInput, {capture: true, once: true});
      }),
    counts: () => ({
      inSight: inSight.length,
      outOfSight: outOfSight.length,
      drawnInSight: inSight.filter((figure) => drawn.has(figure)).length,
      drawnOutOfSight: outOfSight.filter((figure) => drawn.has(figure)).length,
    }),
  };
}

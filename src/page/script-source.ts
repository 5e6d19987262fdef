/**
 * Who gives the page its further scripts where they stand neither in the document nor at an address: a frame that has no
 * network at all asks the workspace around it.
 */
export const scripts: {ask: ((name: string) => Promise<Blob>) | undefined} = {ask: undefined};

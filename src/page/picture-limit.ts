/** The largest picture of a notebook that is taken, bytes. */
export const MAX_PICTURE = 60_000;

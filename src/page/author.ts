/** How long a name may be. */
export const MAX_AUTHOR = 60;

/** The name under which the reader makes scenarios, as the workspace says it; empty where it is not said. */
export const author = {name: ""};

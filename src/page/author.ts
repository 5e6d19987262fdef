/** The name under which the reader makes scenarios, as the workspace says it; empty where it is not said. */
export const author = {name: ""};

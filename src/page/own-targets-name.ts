/** The name of the cell in which a notebook keeps the targets that are set in it. */
export const OWN_TARGETS = "ownTargets";

/** How many significant digits a number may be shown with. */
export const digitChoices = [3, 4, 5, 6] as const;

export type Digits = (typeof digitChoices)[number];

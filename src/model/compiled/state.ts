/** What a computed scenario is: sound; sound with a warning; not to be used, as some number is none or a check failed. */
export const SOUND = 0;
export const WARNED = 1;
export const UNSOUND = 2;

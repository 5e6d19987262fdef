/** The browser that tests run in; undefined where none was found. */
export const chromium: string | undefined;

export const chromiumArguments: string[];

/** The languages of the screen; Chinese is the first. */
export const languages = ["zh", "en"] as const;

export type Language = (typeof languages)[number];

/** One thing named in both languages. */
export type Label = Readonly<Record<Language, string>>;

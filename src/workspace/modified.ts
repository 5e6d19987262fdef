import type {Language} from "../base/label.js";

const locales: Readonly<Record<Language, string>> = {zh: "zh-CN", en: "en-GB"};
const today: Readonly<Record<Language, string>> = {zh: "今天", en: "today"};

/** A time as a list of files shows it: with the hour today, without the year this year. Times are ms since 1970. */
export function modifiedText(time: number, now: number, language: Language): string {
  return isSameDay(time, now) ? momentText(time, now, language) : dayText(time, now, language);
}

/** A time with its hour, always. */
export function momentText(time: number, now: number, language: Language): string {
  const hour = {hour: "2-digit", minute: "2-digit", hourCycle: "h23"} as const;
  const day = isSameDay(time, now) ? today[language] : dayText(time, now, language);
  return `${day} ${new Intl.DateTimeFormat(locales[language], hour).format(time)}`;
}

function dayText(time: number, now: number, language: Language): string {
  const day = {month: language === "zh" ? "long" : "short", day: "numeric"} as const;
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locales[language], isThisYear ? day : {...day, year: "numeric"}).format(time);
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

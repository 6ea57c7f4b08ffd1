/** Languages of the interface: Indonesian first. */
export type Language = 'id' | 'en';

const days = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const moments = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }),
};
const numbers = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/** A civil date in words: "26 Agustus 2024". A text that only looks like one is the caller's to leave as it is. */
export const dayIn = (language: Language, date: string): string =>
  days[language].format(new Date(`${date}T00:00:00Z`));

/** An instant in words, in Western Indonesian Time: "26 Agu 2024, 09.12 WIB". */
export const momentIn = (language: Language, instant: string): string =>
  `${moments[language].format(new Date(instant))} WIB`;

/** A number as the language writes it: "3.691", "3,691". */
export const numberIn = (language: Language, value: number): string => numbers[language].format(value);

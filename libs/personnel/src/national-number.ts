import { isCivilDate } from '#app/kernel';

/** Sex as a number shows it. */
export type Sex = 'male' | 'female';

/** Names of the numbers, the same in both languages. */
export type NumberName = 'NIK' | 'NIP' | 'NI PPPK';

/** Why a text is no such number. It names places, never the digits themselves. */
export interface Flaw {
  readonly number: NumberName;
  /** Places that are not possible, such as `7–12`, counted from 1; null: it is not that many digits. */
  readonly places: string | null;
}

/** What a population number (NIK) shows: a day without its century, and a sex. */
export interface Nik {
  /** `MM-DD`. */
  readonly dayOfYear: string;
  readonly yearOfCentury: string;
  readonly sex: Sex;
}

/** What the number of a civil servant (NIP, NI PPPK) shows. */
export interface Nip {
  readonly kind: 'pns' | 'pppk';
  readonly birthDate: string;
  readonly sex: Sex;
}

/** True for the reason why a text is no such number. */
export const isFlaw = (read: Nik | Nip | Flaw): read is Flaw => 'places' in read;

/**
 * Reads a NIK: 16 digits, province, regency, district, `DDMMYY` (day + 40 for women), serial. There is no check digit, and the
 * two-digit year says no century.
 */
export function readNik(text: string): Nik | Flaw {
  if (!/^\d{16}$/.test(text)) return { number: 'NIK', places: null };
  const written = Number(text.slice(6, 8));
  const day = String(written > 40 ? written - 40 : written).padStart(2, '0');
  const dayOfYear = `${text.slice(8, 10)}-${day}`;
  const yearOfCentury = text.slice(10, 12);
  if (!['19', '20'].some((century) => isCivilDate(`${century}${yearOfCentury}-${dayOfYear}`)))
    return { number: 'NIK', places: '7–12' };
  return { dayOfYear, yearOfCentury, sex: written > 40 ? 'female' : 'male' };
}

/**
 * Reads a NIP or NI PPPK: 18 digits, birth date, then `YYYYMM` of the appointment (NIP) or `YYYY`, 2 and the contract 1–9
 * (NI PPPK), sex, serial from 001. Digits 13–14 tell the two apart. There is no check digit.
 */
export function readNip(text: string): Nip | Flaw {
  if (!/^\d{18}$/.test(text)) return { number: 'NIP', places: null };
  const birthDate = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const told = Number(text.slice(12, 14));
  const kind = told >= 1 && told <= 12 ? 'pns' : told >= 21 && told <= 29 ? 'pppk' : null;
  const number = kind === 'pppk' ? 'NI PPPK' : 'NIP';
  if (!isCivilDate(birthDate)) return { number, places: '1–8' };
  if (kind === null) return { number, places: '13–14' };
  if (text[14] !== '1' && text[14] !== '2') return { number, places: '15' };
  if (text.slice(15) === '000') return { number, places: '16–18' };
  return { kind, birthDate, sex: text[14] === '1' ? 'male' : 'female' };
}

/**
 * What of a number does not fit its format, the kind of service, or the person.
 * @param sex left out: not known, and not held against it
 * @returns null when it fits
 */
export function nipFlaw(
  nip: string,
  { kind, birthDate, sex }: Pick<Nip, 'kind' | 'birthDate'> & Partial<Pick<Nip, 'sex'>>,
): Flaw | null {
  const number = kind === 'pns' ? 'NIP' : 'NI PPPK';
  const read = readNip(nip);
  if (isFlaw(read)) return { number, places: read.places };
  if (read.kind !== kind) return { number, places: '13–14' };
  if (read.birthDate !== birthDate) return { number, places: '1–8' };
  return sex === undefined || read.sex === sex ? null : { number, places: '15' };
}

/**
 * True when a number that everybody sees would show one of a person: a valid NIK, NIP or NI PPPK, or this NIK itself.
 * @param nik undefined: it was erased
 */
export const showsPersonalNumber = (text: string, nik: string | undefined): boolean =>
  (nik !== undefined && text.replaceAll(/[-_]/g, '').includes(nik)) ||
  (text.match(/\d+/g) ?? []).some((digits) => !isFlaw(readNik(digits)) || !isFlaw(readNip(digits)));

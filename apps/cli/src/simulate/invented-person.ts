import type { Drawn } from './drawn.js';

/** An applicant who never was: province 99 of the NIK is none, names begin with Contoh (example). */
export interface InventedPerson {
  readonly nik: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly gradePoint: string;
}

/** Flowers that invented people are named after. */
export const NAMES = [
  'Anggrek',
  'Bakung',
  'Cempaka',
  'Dahlia',
  'Flamboyan',
  'Kenanga',
  'Melati',
  'Seroja',
  'Teratai',
];

/** @param index of the applicant in the round, which makes the NIK its own @param stated what a tie needs to be so */
export function inventedPerson(
  drawn: Drawn,
  index: number,
  year: number,
  stated: Partial<Pick<InventedPerson, 'gradePoint' | 'birthDate'>> = {},
): InventedPerson {
  const sex = drawn.percent(50) ? 'male' : 'female';
  const born = [year - drawn.whole(22, 34), drawn.whole(1, 12), drawn.whole(1, 28)].map(twoDigits).join('-');
  const drawnPoint = (drawn.whole(275, 400) / 100).toFixed(2);
  const birthDate = stated.birthDate ?? born;
  return {
    nik: nikOf(birthDate, sex, index),
    name: `Contoh ${drawn.oneOf(NAMES)} ${drawn.oneOf(NAMES)}`,
    birthDate,
    sex,
    gradePoint: stated.gradePoint ?? drawnPoint,
  };
}

/** Province 99, regency and district counted, day of birth (women + 40), serial 9xxx. */
function nikOf(birthDate: string, sex: InventedPerson['sex'], index: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const district = Math.floor(index / 1000);
  const place = twoDigits(1 + (Math.floor(district / 99) % 99)) + twoDigits(1 + (district % 99));
  const dayWritten = twoDigits(Number(day) + (sex === 'female' ? 40 : 0));
  return `99${place}${dayWritten}${month}${year.slice(2)}${9000 + (index % 1000)}`;
}

/**
 * Numbers of civil servants (NIP): day of birth, month of appointment, sex, serials 990–999; whoever shares all of that with ten
 * others is appointed a month later.
 * @param year of the appointment
 */
export function nipsOf(people: readonly InventedPerson[], year: number): string[] {
  const given = new Map<string, number>();
  return people.map(({ birthDate, sex }) => {
    const like = `${birthDate} ${sex}`;
    const before = given.get(like) ?? 0;
    given.set(like, before + 1);
    const month = twoDigits(3 + Math.floor(before / 10));
    return `${birthDate.replaceAll('-', '')}${year}${month}${sex === 'male' ? 1 : 2}99${before % 10}`;
  });
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

import type { Holiday, YearCalendar } from '#app/kernel';

type Named = readonly [monthDay: string, name: string];

/** Holidays on the same day each year: certain. @see Keppres 3/1953; Keppres 24/2013 (1 May); Keppres 24/2016 (1 June) */
const FIXED: readonly Named[] = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
  ['12-25', 'Hari Raya Natal'],
];

/** What the calendar of a year adds, as the ministers' joint decree is known to us: not read in the decree itself. */
interface Moving {
  readonly decree: string;
  readonly national: readonly Named[];
  readonly leave: readonly Named[];
}

const MOVING: Readonly<Record<number, Moving>> = {
  2024: {
    decree: 'SKB 3 Menteri 855/2023, 3/2023, 4/2023',
    national: [
      ['02-08', 'Isra Mikraj'],
      ['02-10', 'Tahun Baru Imlek'],
      ['02-14', 'Pemungutan suara pemilihan umum'],
      ['03-11', 'Hari Suci Nyepi'],
      ['03-29', 'Wafat Yesus Kristus'],
      ['03-31', 'Hari Paskah'],
      ['04-10', 'Idul Fitri'],
      ['04-11', 'Idul Fitri'],
      ['05-09', 'Kenaikan Yesus Kristus'],
      ['05-23', 'Hari Raya Waisak'],
      ['06-17', 'Idul Adha'],
      ['07-07', 'Tahun Baru Islam'],
      ['09-16', 'Maulid Nabi Muhammad'],
      ['11-27', 'Pemungutan suara pemilihan kepala daerah'],
    ],
    leave: [
      ['02-09', 'Cuti bersama Imlek'],
      ['03-12', 'Cuti bersama Nyepi'],
      ['04-08', 'Cuti bersama Idul Fitri'],
      ['04-09', 'Cuti bersama Idul Fitri'],
      ['04-12', 'Cuti bersama Idul Fitri'],
      ['04-15', 'Cuti bersama Idul Fitri'],
      ['05-10', 'Cuti bersama Kenaikan Yesus Kristus'],
      ['05-24', 'Cuti bersama Waisak'],
      ['06-18', 'Cuti bersama Idul Adha'],
      ['12-26', 'Cuti bersama Natal'],
    ],
  },
  2025: {
    decree: 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024',
    national: [
      ['01-27', 'Isra Mikraj'],
      ['01-29', 'Tahun Baru Imlek'],
      ['03-29', 'Hari Suci Nyepi'],
      ['03-31', 'Idul Fitri'],
      ['04-01', 'Idul Fitri'],
      ['04-18', 'Wafat Yesus Kristus'],
      ['04-20', 'Hari Paskah'],
      ['05-12', 'Hari Raya Waisak'],
      ['05-29', 'Kenaikan Yesus Kristus'],
      ['06-06', 'Idul Adha'],
      ['06-27', 'Tahun Baru Islam'],
      ['09-05', 'Maulid Nabi Muhammad'],
    ],
    leave: [
      ['01-28', 'Cuti bersama Imlek'],
      ['03-28', 'Cuti bersama Nyepi'],
      ['04-02', 'Cuti bersama Idul Fitri'],
      ['04-03', 'Cuti bersama Idul Fitri'],
      ['04-04', 'Cuti bersama Idul Fitri'],
      ['04-07', 'Cuti bersama Idul Fitri'],
      ['05-13', 'Cuti bersama Waisak'],
      ['05-30', 'Cuti bersama Kenaikan Yesus Kristus'],
      ['06-09', 'Cuti bersama Idul Adha'],
      ['08-18', 'Cuti bersama Hari Kemerdekaan'],
      ['12-26', 'Cuti bersama Natal'],
    ],
  },
  2026: {
    decree: 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025',
    national: [
      ['01-16', 'Isra Mikraj'],
      ['02-17', 'Tahun Baru Imlek'],
      ['03-19', 'Hari Suci Nyepi'],
      ['03-21', 'Idul Fitri'],
      ['03-22', 'Idul Fitri'],
      ['04-03', 'Wafat Yesus Kristus'],
      ['04-05', 'Hari Paskah'],
      ['05-14', 'Kenaikan Yesus Kristus'],
      ['05-27', 'Idul Adha'],
      ['05-31', 'Hari Raya Waisak'],
      ['06-16', 'Tahun Baru Islam'],
      ['08-25', 'Maulid Nabi Muhammad'],
    ],
    leave: [
      ['02-16', 'Cuti bersama Imlek'],
      ['03-18', 'Cuti bersama Nyepi'],
      ['03-20', 'Cuti bersama Idul Fitri'],
      ['03-23', 'Cuti bersama Idul Fitri'],
      ['03-24', 'Cuti bersama Idul Fitri'],
      ['05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
      ['05-28', 'Cuti bersama Idul Adha'],
      ['12-24', 'Cuti bersama Natal'],
    ],
  },
  // The joint decree of 2027 is not known to us: what moves is not guessed.
  2027: { decree: 'Keppres 3/1953; Keppres 24/2013; Keppres 24/2016', national: [], leave: [] },
};

/**
 * The working days of 2024 to 2027, as they came with the program. Their fixed holidays are certain; the moving ones and the
 * collective leave were not read in the decrees, so that each year as a whole is unconfirmed until it is declared.
 */
export const shippedCalendars: readonly YearCalendar[] = Object.entries(MOVING).map(
  ([year, { decree, national, leave }]) => {
    const of =
      (kind: Holiday['kind']) =>
      ([monthDay, name]: Named): Holiday => ({ date: `${year}-${monthDay}`, name, kind });
    return {
      year: Number(year),
      holidays: [...[...FIXED, ...national].map(of('national')), ...leave.map(of('cuti-bersama'))],
      workingDays: [],
      legalBasis: decree,
      sureness: 'D',
    };
  },
);

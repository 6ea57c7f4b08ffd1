import { registerEmployeeExample } from '../../libs/contexts/employment/src/employee/register-employee/register-employee.example.js';
import { AGENCY, paths, rating } from './requests.js';
import { decidedOn, type Town } from './town.js';

const MATRIX = {
  SB: ['di-atas', 'di-atas'],
  B: ['sesuai', 'sesuai'],
  BP: ['di-bawah', 'sesuai'],
  K: ['sesuai', 'di-bawah'],
  SK: ['di-bawah', 'di-bawah'],
} as const;

/** Outcome and behaviour that give a predicate. */
export const rated = (predicate: keyof typeof MATRIX) => {
  const [outcome, behaviour] = MATRIX[predicate];
  return { outcome, behaviour, predicate };
};

/** A department with its head, a section with its head, and analysts under that: each the superior of the next. */
export interface Section {
  readonly unitId: string;
  readonly kadis: string;
  readonly kabid: string;
  /** A post under the section's head. */
  analyst(title: string, more?: object): Promise<string>;
}

export async function section(town: Town, name: string): Promise<Section> {
  const { unitId, postId: kadis } = await town.headed(name);
  const below = { headsUnit: false, echelon: undefined };
  const kabid = await town.post(unitId, `Kepala Bidang ${name}`, {
    ...{ ...below, level: 'administrator', echelon: 'III.b', superiorPostId: kadis },
  });
  const level = { level: 'fungsional', functionalLevel: 'ahli-pertama' };
  return {
    ...{ unitId, kadis, kabid },
    analyst: (title, more = {}) =>
      town.post(unitId, title, { ...below, ...level, superiorPostId: kabid, ...more }),
  };
}

let people = 0;
/** Takes somebody over from before the ledger, with a rank held since a day. */
export const takenOver = (
  town: Town,
  personRef: string,
  golongan: string,
  golonganSince: string,
  more: object = {},
) =>
  town.officer.record('/v1/employment/employees', {
    ...{ ...registerEmployeeExample, personRef, golongan, golonganSince },
    nip: `1985031520100129${String(++people).padStart(2, '0')}`,
    ...more,
  });

/** The annual rating of a person, by the head of the section, decided on 6 January of the year after. */
export const rate = (
  town: Town,
  personRef: string,
  year: number,
  predicate: keyof typeof MATRIX,
  more: object = {},
) => {
  const day = `${year + 1}-01-06`;
  const { skNumber: _, ...decided } = decidedOn(day);
  void _;
  const { outcome, behaviour } = rated(predicate);
  return town.officer.record(paths.appraisals, {
    ...rating(0, outcome, behaviour, predicate, { personRef, year, receivedOn: day }),
    ...{ ...decided, agencyId: AGENCY },
    ...more,
  });
};

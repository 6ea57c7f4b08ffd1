import { AGENCY, numbered } from './requests.js';

/** Bodies of commands about units, posts and moves of an invented agency. */
const law = [{ rule: 'PP 11/2017', version: '2017' }];
const decided = (decidedOn: string) => ({
  skNumber: numbered(),
  decidedOn,
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
});
const regulation = { number: 'Perda Contoh 5/2016', date: '2016-11-15' };

/** A decision that rests on a regional regulation, and says no more. */
export const regulated = (more: object = {}) => ({ ...decided('2016-12-01'), regulation, ...more });

export const unit = (more: object = {}) => ({
  ...regulated(),
  agencyId: AGENCY,
  name: 'Dinas Kesehatan',
  kind: 'dinas',
  ...more,
});

export const unitRenamed = (more: object = {}) => ({ ...regulated(), name: 'Dinas Kesehatan Kota', ...more });

export const unitMerged = (intoUnitId: string, more: object = {}) => ({
  ...regulated(),
  intoUnitId,
  ...more,
});

export const post = (unitId: string, more: object = {}) => ({
  ...regulated(),
  unitId,
  title: 'Kepala Dinas Kesehatan',
  level: 'jpt-pratama',
  echelon: 'II.b',
  headsUnit: true,
  ...more,
});

export const assignment = (more: object = {}) => ({
  ...decided('2021-02-01'),
  personRef: 'p-contoh-0001',
  assignmentKind: 'placement',
  golongan: 'IV/b',
  tpkMinutes: { number: 'BA-TPK/1', date: '2021-01-20' },
  electionConsent: { number: '100.2.1.3/1/SJ', date: '2021-01-15' },
  ...more,
});

export const inauguration = (refDecisionId: string, more: object = {}) => ({
  refDecisionId,
  date: '2021-02-02',
  minutes: { number: 'BA-1', date: '2021-02-02' },
  electionConsent: { number: '100.2.1.3/1/SJ', date: '2021-01-15' },
  ...more,
});

export const acting = (more: object = {}) => ({
  ...decided('2022-02-01'),
  personRef: 'p-contoh-0002',
  actingKind: 'Plt',
  effectiveUntil: '2022-05-01',
  electionConsent: { number: '100.2.1.3/1/SJ', date: '2021-01-15' },
  ...more,
});

export const vacancy = (more: object = {}) => ({
  ...decided('2022-01-03'),
  cause: 'service-ended',
  ...more,
});

export const consideration = (more: object = {}) => ({
  number: 'PERTEK-1/2022',
  date: '2022-01-03',
  outcome: 'approved',
  kind: 'mutasi',
  personRef: 'p-contoh-0002',
  reasonSummary: 'Sesuai kompetensi.',
  ...more,
});

export const recommendation = (more: object = {}) => ({
  body: 'KASN',
  number: 'B-1/KASN/2022',
  date: '2022-01-03',
  text: 'Agar ditinjau.',
  recordedAsTaken: true,
  ...more,
});

export const moveBatch = (fromPostId: string, more: object = {}) => ({
  ...decided('2022-03-01'),
  tpkMinutes: { number: 'BA-TPK/2', date: '2022-02-20' },
  moves: [
    {
      personRef: 'p-contoh-0001',
      fromPostId,
      toPostId: fromPostId,
      assignmentKind: 'rotasi',
      golongan: 'IV/b',
      selectionId: 'seleksi-1',
      basis: ['x'],
      reasonCode: 'refresh',
      reasonSummary: 'Penyegaran.',
    },
  ],
  ...more,
});

export const batchEnd = (more: object = {}) => ({
  authority: 'BKPSDM Kota Contoh A',
  number: numbered(),
  date: '2022-04-01',
  legalBasis: law,
  reasonSummary: 'Ditetapkan tanpa izin.',
  effect: 'from-date',
  effectFrom: '2022-04-01',
  ...more,
});

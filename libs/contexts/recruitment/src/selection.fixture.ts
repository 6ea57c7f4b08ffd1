import { decided } from '#app/testing';
import type { AdministrativeResultDecided, ApplicationSubmitted } from './application/application.events.js';
import { applicationIdOf } from './application/application-id.js';
import type { Scores, ScoresRecorded, Selection } from './application/score.events.js';
import type { OpenedRound } from './round/opened-round.js';
import { defined, formationId, roundId } from './recruitment.fixture.js';

/** A round of PNS, as decisions under it see it. */
export const roundOf = (kind: OpenedRound['kind'] = 'pns'): OpenedRound => ({
  roundId,
  agencyId: 'kota-contoh-a',
  decreeNumber: 'B/1/2024',
  kind,
  fiscalYear: 2024,
  rulesetId: 'recruitment.procurement@2024-01-01',
  openedOn: '2024-08-01',
  openingId: '5f0a7f0e-5f5b-5c1e-9a3c-6a656a616b01',
});

/** The fixture's formation, weighed by one computer test. */
export const definedForSkb = {
  ...defined,
  data: { ...defined.data, weights: [{ test: 'SKB CAT', cat: true, weight: 100 }] },
};

export const keyOf = (applicationNo: string): string => applicationIdOf(roundId, applicationNo);

export const submitted = (
  applicationNo: string,
  more: Partial<ApplicationSubmitted['data']> = {},
): ApplicationSubmitted => ({
  type: 'ApplicationSubmitted',
  data: {
    applicationNo,
    formationId,
    roundId,
    submittedAt: '2024-09-02T03:00:00.000Z',
    personRef: `p-${applicationNo}`,
    nik: '9999994512900001',
    name: 'Contoh Pelamar',
    birthDate: '1995-12-05',
    sex: 'female',
    gradePoint: '3.50',
    ...more,
  },
});

export const verified = (
  applicationNo: string,
  result: 'MS' | 'TMS' = 'MS',
): AdministrativeResultDecided => ({
  type: 'AdministrativeResultDecided',
  data: {
    applicationNo,
    formationId,
    result,
    failedRequirements: result === 'MS' ? [] : ['ijazah'],
    announcedOn: '2024-09-19',
    note: null,
    verifier: 'verifikator-1',
    ...decided(`d-admin-${applicationNo}`, '2024-09-18'),
  },
});

export const scored = (
  applicationNo: string,
  selection: Selection,
  scores: Scores,
  more: Partial<ScoresRecorded['data']> = {},
): ScoresRecorded => ({
  type: 'ScoresRecorded',
  data: {
    applicationNo,
    formationId,
    selection,
    scores,
    satOn: '2024-10-16',
    catBatch: null,
    rulesetId: 'recruitment.procurement@2024-01-01',
    ...more,
  },
});

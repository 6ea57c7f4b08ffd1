import { fold, type DecisionData } from '#app/kernel';
import { decided } from '#app/testing';
import { formation, type FormationFact } from '../formation/formation.js';
import { announced, defined, formationId, opened, roundId } from '../recruitment.fixture.js';
import type { FinalResultAnnounced } from '../formation/result.events.js';
import type {
  AdministrativeResultDecided,
  ApplicationSubmitted,
  NipIssued,
  ObjectionDecided,
  ObjectionFiled,
  ResultCancelled,
} from './application.events.js';
import type { SelectionFacts } from './selection-facts.js';

export const applicationNo = '2024-0001';
const applicant = { applicationNo, formationId };
const law = (rule: string) => [{ rule, version: `${rule}@2021-01-01` }];
const law2024 = (...rules: string[]) => rules.map((rule) => ({ rule, version: `${rule}@2024-01-01` }));

export const submitted: ApplicationSubmitted = {
  type: 'ApplicationSubmitted',
  data: {
    ...applicant,
    roundId,
    submittedAt: '2024-09-05T03:15:00.000Z',
    personRef: 'p-contoh-0101',
    nik: '9999994512900001',
    name: 'Contoh A',
    birthDate: '1990-12-05',
    sex: 'female',
    gradePoint: '3.45',
  },
};

type Stated<E extends { data: object }> = Partial<E['data']>;

export const failed = (more: Stated<AdministrativeResultDecided> = {}): AdministrativeResultDecided => ({
  type: 'AdministrativeResultDecided',
  data: {
    ...applicant,
    result: 'TMS',
    failedRequirements: ['diploma-mismatch', 'str-expired'],
    announcedOn: '2024-09-19',
    note: null,
    verifier: 'verifikator-2',
    ...decided('d-admin', '2024-09-19', { legalBasis: law('recruitment.admin.reason') }),
    ...more,
  },
});

export const met = (more: Stated<AdministrativeResultDecided> = {}): AdministrativeResultDecided =>
  failed({ result: 'MS', failedRequirements: [], ...more });

export const filed = (more: Stated<ObjectionFiled> = {}): ObjectionFiled => ({
  type: 'ObjectionFiled',
  data: {
    ...applicant,
    objectionNo: '2024-0001-1',
    stage: 'administrative',
    refDecisionId: 'd-admin',
    contested: ['diploma-mismatch', 'str-expired'],
    filedAt: '2024-09-22T16:59:59.000Z',
    dueOn: '2024-09-29',
    grounds: 'Ijazah saya sesuai.',
    ...more,
  },
});

export const answered = (more: Stated<ObjectionDecided> = {}): ObjectionDecided => ({
  type: 'ObjectionDecided',
  data: {
    ...applicant,
    objectionNo: '2024-0001-1',
    stage: 'administrative',
    refDecisionId: 'd-admin',
    outcome: 'accepted',
    announcedOn: '2024-09-25',
    decider: 'tim-sanggah-1',
    ...decided('d-answer', '2024-09-24', {
      legalBasis: [...law('recruitment.objection.decider'), ...law2024('recruitment.objection.answer')],
    }),
    ...more,
  },
});

export const cancelledResult = (more: Stated<ResultCancelled> = {}): ResultCancelled => ({
  type: 'ResultCancelled',
  data: {
    ...applicant,
    refDecisionId: 'd-final',
    announcedOn: '2025-02-03',
    detail: null,
    ...decided('d-cancel', '2025-02-03', {
      reasonCode: 'document-false',
      legalBasis: law('recruitment.cancel'),
    }),
    ...more,
  },
});

export const nipIssued = (more: Stated<NipIssued> = {}): NipIssued => ({
  type: 'NipIssued',
  data: {
    ...applicant,
    proposedOn: '2025-01-20',
    personRef: 'p-contoh-0101',
    nip: '199012052025212991',
    ...decided('d-nip', '2025-02-14', {
      legalBasis: law2024('recruitment.nip.format', 'recruitment.nip.time'),
    }),
    ...more,
  },
});

/** The decision fields of a fact, and what else it says, as stated before it was judged. */
export const stated = <D extends DecisionData>(data: D): Omit<D, 'findings'> => {
  const { findings, ...rest } = data;
  void findings;
  return rest;
};

export const finalResult = (
  passed: readonly string[],
  more: Stated<FinalResultAnnounced> = {},
): FinalResultAnnounced => ({
  type: 'FinalResultAnnounced',
  data: {
    formationId,
    rankingDecisionId: 'd-ranking',
    refDecisionId: null,
    passed: passed.map((number, i) => ({ applicationNo: number, rank: i + 1 })),
    passedOver: [],
    announcedOn: '2025-01-05',
    ...decided('d-final', '2025-01-05'),
    ...more,
  },
});

/** What the selection stands on: the announced formation, what happened to it, and its round. */
export function factsOf(
  more: Partial<SelectionFacts['round']> = {},
  ...further: FormationFact[]
): SelectionFacts {
  const { state } = fold(formation, [defined, announced, ...further]);
  const { kind, fiscalYear, rulesetId, ministerDecree, decidedOn } = opened.data;
  return {
    round: {
      roundId,
      agencyId: 'kota-contoh-a',
      decreeNumber: ministerDecree.number,
      kind,
      fiscalYear,
      rulesetId,
      openedOn: decidedOn,
      openingId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
      ...more,
    },
    formationId,
    formation: state,
    final: state.final && { ...state.final, eventId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e20' },
    finalTakers: new Map(state.final ? [[state.final.decisionId, ['walikota', 'p-001']]] : []),
  };
}

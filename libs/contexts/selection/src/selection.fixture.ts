import { decisionRulesets } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import { decided } from '#app/testing';
import { rulesets } from './rulesets.js';
import { openSelectionExample } from './selection/open-selection/open-selection.example.js';
import type {
  CandidateAdmitted,
  CandidateScored,
  JptSelectionOpened,
  ShortlistSubmitted,
} from './selection/selection.events.js';

export const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
export const PARTS = ['paper', 'assessment-centre', 'interview', 'track-record'] as const;

/** A panel of so many, of whom some come from the agency. */
export const panelOf = (members: number, internal: number): JptSelectionOpened['data']['panel'] =>
  Array.from({ length: members }, (_, n) => ({
    memberNo: `pansel-${n + 1}`,
    name: `Anggota Contoh ${n + 1}`,
    role: 'Anggota',
    side: n < internal ? 'internal' : 'external',
  }));
export const weightsOf = (...percents: readonly number[]): JptSelectionOpened['data']['weights'] =>
  percents.map((percent, n) => ({ part: PARTS[n]!, percent }));

export const opened = (more: Partial<JptSelectionOpened['data']> = {}): JptSelectionOpened => ({
  type: 'JptSelectionOpened',
  data: {
    selectionId: 's-1',
    postId: 'kepala-dinas',
    unitId: 'dinas-kesehatan',
    postTitle: 'Kepala Dinas Kesehatan',
    panel: panelOf(7, 3),
    weights: weightsOf(20, 25, 35, 20),
    permits: openSelectionExample.permits,
    noticeFrom: '2026-01-05',
    noticeUntil: '2026-01-30',
    ...decided('d-open', '2026-01-02'),
    ...more,
  },
});

export const admitted = (
  candidateNo: string,
  more: Partial<CandidateAdmitted['data']> = {},
): CandidateAdmitted => ({
  type: 'CandidateAdmitted',
  data: {
    selectionId: 's-1',
    candidateNo,
    personRef: `p-${candidateNo}`,
    name: `Contoh ${candidateNo}`,
    birthDate: '1975-05-12',
    education: 's1-d4',
    yearsOfExperience: 5,
    monthsInLevel: 24,
    goodRecord: true,
    healthy: true,
    meetsStandard: true,
    presidentException: null,
    ...decided(`d-${candidateNo}`, '2026-02-06'),
    ...more,
  },
});

export const scored = (
  candidateNo: string,
  part: CandidateScored['data']['part'],
  score: string,
  more: Partial<CandidateScored['data']> = {},
): CandidateScored => ({
  type: 'CandidateScored',
  data: {
    selectionId: 's-1',
    candidateNo,
    part,
    memberNo: 'pansel-7',
    score,
    declaredConflict: null,
    scoredOn: '2026-02-20',
    recordedAsTaken: false,
    findings: [],
    ...more,
  },
});

/** A candidate with the same score in every part. */
export const candidate = (candidateNo: string, score: string) => [
  admitted(candidateNo),
  ...PARTS.map((part) => scored(candidateNo, part, score)),
];

/** The facts as stated, before they are judged. */
export const stated = <D extends { readonly findings: unknown }>({
  findings,
  ...data
}: D): Omit<D, 'findings'> => {
  void findings;
  return data;
};

export const shortlisting = (
  numbers: readonly string[] | null,
  more: Partial<ShortlistSubmitted['data']> = {},
) => ({
  selectionId: 's-1',
  stated: numbers,
  scoredBy: [],
  ...stated({ ...decided('d-shortlist', '2026-03-02'), ...more }),
});

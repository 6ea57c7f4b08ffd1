import { randomUUID } from 'node:crypto';
import {
  agreePlanExample,
  decideFollowUpExample,
  decideRatingObjectionExample,
  fileRatingObjectionExample,
  giveFeedbackExample,
  ratePeriodExample,
} from '#contexts/appraisal';
import * as organisation from '../house/organisation-requests.js';
import * as given from '../house/requests.js';
import { admitCandidateExample } from '../../libs/contexts/selection/src/selection/admit-candidate/admit-candidate.example.js';
import { closeSelectionExample } from '../../libs/contexts/selection/src/selection/close-selection/close-selection.example.js';
import { openSelectionExample } from '../../libs/contexts/selection/src/selection/open-selection/open-selection.example.js';
import { scoreCandidateExample } from '../../libs/contexts/selection/src/selection/score-candidate/score-candidate.example.js';
import { submitShortlistExample } from '../../libs/contexts/selection/src/selection/submit-shortlist/submit-shortlist.example.js';
import { grantProposalExample } from '../../libs/contexts/promotion/src/rank-promotion/grant-proposal/grant-proposal.example.js';
import { proposeRankPromotionExample } from '../../libs/contexts/promotion/src/rank-promotion/propose-rank-promotion/propose-rank-promotion.example.js';
import { recordPertekExample } from '../../libs/contexts/promotion/src/rank-promotion/record-pertek/record-pertek.example.js';
import * as employment from '../house/employment-requests.js';

/** Members that a decision may have beside those every body states. */
const full = {
  batchId: 'bundel-1',
  considerations: 'Menimbang kebutuhan.',
  reasonCode: 'annual-need',
  reasonSummary: 'Kebutuhan tahun 2024.',
  inauguratedOn: '2024-09-01',
  pertek: { number: 'AB-1', date: '2024-08-01' },
  legalBasis: [{ rule: 'UU 20/2023', version: '2023' }],
  evidence: [{ kind: 'sk-file', sha256: 'ab'.repeat(32) }],
  recordedAsTaken: true,
};

/** The body a route would take. @param ids of a recorded stream of each kind, by the plural in its path */
export const validBody = (
  path: string,
  ids: Readonly<Record<string, { readonly id: string; readonly decisionId: string }>>,
): object => {
  const [, , , plural, , verb] = path.split('/');
  const ref = ids[plural!]?.decisionId ?? '';
  switch (verb ?? plural ?? path.split('/').at(-1)) {
    case 'clock':
      return { now: '2024-08-26T02:12:00.000Z' };
    case 'agencies':
      return given.agency(`kota-${randomUUID().slice(0, 8)}`, `Kota ${randomUUID()}`);
    case 'rename':
      if (plural === 'units') return organisation.unitRenamed(full);
      return { name: 'Pemerintah Kota Contoh Baru', reason: 'Perda 1/2024' };
    case 'rounds':
      return given.round(full);
    case 'formations':
      return given.formation(ids['rounds']!.id, {
        ...full,
        unitId: 'dinkes',
        salaryMin: 1,
        salaryMax: 2,
        maxScores: { twk: 1, total: 2 },
        thresholds: { tiu: 3 },
      });
    case 'publish-vacancy':
      return given.announcement({ ...full, extraTests: [{ test: 'Wawancara', weight: 1 }] });
    case 'amend-announcement':
      return given.amendment({
        ...full,
        changes: { seats: 2, criteria: ['a'], schedule: given.schedule('2024-09-20') },
      });
    case 'record-scores':
      return { ...given.scores, satOn: '2024-10-16', catBatch: 'CAT-1' };
    case 'correct-scores':
      return { ...given.scores, correctedOn: '2024-10-20', reason: 'Salah salin.' };
    case 'publish-ranking':
      return given.ranking({ ...full, entries: ['2024-000001'] });
    case 'announce-final-result':
      return given.finalResult({
        ...full,
        passedOver: [{ applicationNo: 'a', reason: 'Mundur.', legalBasis: 'UU' }],
      });
    case 'cancel-vacancy':
      return given.cancellation(full);
    case 'applications':
      return given.application(ids['announced']!.id, { personRef: `p-${randomUUID()}` });
    case 'verify':
      return given.verification({ ...full, announcedOn: '2024-09-19', note: 'Ijazah tidak sesuai.' });
    case 'object':
      return given.objection({ objectionNo: `S-${randomUUID()}` });
    case 'decide-objection':
      return given.answer('S-1', { ...full, announcedOn: '2024-09-25' });
    case 'cancel-result':
      return given.passCancelled({ ...full, announcedOn: '2024-10-02', detail: 'Rincian.' });
    case 'issue-nip':
      return given.nip(full);
    case 'rank-promotions':
      return given.promotion({ ...full, personRef: `p-${randomUUID()}`, effectiveFrom: '2025-11-01' });
    case 'proposals':
      return { ...proposeRankPromotionExample, personRef: `p-${randomUUID()}` };
    case 'record-pertek':
      return recordPertekExample;
    case 'grant':
      return { ...grantProposalExample, ...full };
    case 'selections':
      return { ...openSelectionExample, ...full, skNumber: undefined };
    case 'admit-candidate':
      return { ...admitCandidateExample, ...full, candidateNo: `K-${randomUUID()}` };
    case 'score':
      return { ...scoreCandidateExample, declaredConflict: 'Sepupu.', recordedAsTaken: true };
    case 'submit-shortlist':
      return { ...submitShortlistExample, ...full };
    case 'close':
      return { ...closeSelectionExample, ...full, skNumber: undefined, note: 'Tidak ada calon.' };
    case 'appraisals':
      return given.rating(1, 'sesuai', 'sesuai', 'B', { ...full, personRef: `p-${randomUUID()}` });
    case 'plans':
      return { ...agreePlanExample, personRef: `p-${randomUUID()}` };
    case 'feedback':
      return { ...giveFeedbackExample, personRef: `p-${randomUUID()}` };
    case 'periodic-ratings':
      return { ...ratePeriodExample, personRef: `p-${randomUUID()}` };
    case 'file-rating-objection':
      return fileRatingObjectionExample;
    case 'decide-rating-objection':
      return { ...full, ...decideRatingObjectionExample };
    case 'decide-follow-up':
      return { ...full, ...decideFollowUpExample };
    case 'summaries':
      return given.summary({ ...full, table: { SB: '1', B: '2', BP: '3', K: '4', SK: '5' } });
    case 'rulesets':
      return given.ruleset({ ...full, validTo: '2027-12-31' });
    case 'calendars':
      return given.workingDays(full);
    case 'publication-bases':
      return given.basis('2024-09-20', {
        ...full,
        ...{ effectiveFrom: '2024-09-21', effectiveUntil: '2025-09-20', ground: 'consent' },
        personRef: 'p-contoh-0001',
      });
    case 'erasures':
      return given.erasure({ personRef: 'p-orang-0000' });
    case 'units':
      return organisation.unit({ ...full, parentUnitId: ids['units']!.id });
    case 'merge':
      return organisation.unitMerged(ids['units']!.id, full);
    case 'abolish':
      return organisation.regulated(full);
    case 'posts':
      return organisation.post(ids['units']!.id, { ...full, superiorPostId: ids['posts']!.id });
    case 'assign':
      return organisation.assignment({ ...full, fromPostId: ids['posts']!.id, basis: [ref] });
    case 'inaugurate':
      return organisation.inauguration(ref, { evidence: full.evidence, recordedAsTaken: true });
    case 'appoint-acting':
      return organisation.acting({ ...full, ownPostId: ids['posts']!.id });
    case 'vacate':
      return organisation.vacancy({ ...full, personRef: 'p-contoh-0001' });
    case 'record-consideration':
      return organisation.consideration({ fromPostId: ids['posts']!.id });
    case 'record-recommendation':
      return organisation.recommendation({ refDecisionId: ref });
    case 'move-batches':
      return organisation.moveBatch(ids['posts']!.id, full);
    case 'revoke':
    case 'annul':
      return organisation.batchEnd({ evidence: full.evidence, scope: 'semua' });
    case 'correct-decision':
      return given.act(ref, {
        evidence: full.evidence,
        changes: {
          decidedOn: '2024-08-17',
          seats: 2,
          skNumber: 'x',
          legalBasis: full.legalBasis,
          considerations: 'x',
          pertek: full.pertek,
          reasonSummary: 'y',
        },
      });
    case 'revoke-decision':
    case 'annul-decision':
      return given.act(ref, {
        evidence: full.evidence,
        scope: 'sebagian',
        effect: 'from-date',
        effectFrom: '2024-10-01',
      });
    case 'employees':
      return employment.takeover(full);
    case 'cpns-appointments':
      return employment.candidate(full);
    case 'pppk-contracts':
      return employment.contract(full);
    case 'appoint-pns':
      return employment.permanent({ ...full, bknRecommendation: { number: 'B/1', date: '2025-01-02' } });
    case 'end-service':
      return employment.end(full);
    case 'appointments':
      return employment.appointments(ids['formations']!.id, full);
    default:
      throw new Error(`No valid body is known for ${path}: add one.`);
  }
};

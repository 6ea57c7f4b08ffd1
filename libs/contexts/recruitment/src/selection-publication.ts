import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';
import type { RankingPublished } from './formation/result.events.js';

/** Places that an item of the timeline shows; the ranking itself is read at its own address. */
const SHOWN_PLACES = 20;

/** What the public sees of scores, rankings and final results: numbers, never persons; at once. */
export const selectionPublication: Publication = {
  ScoresRecorded: {
    kind: { id: 'Nilai seleksi', en: 'Scores recorded' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'selection', 'scores', 'satOn', 'catBatch', 'rulesetId'],
    headline: headlineOf(
      '{agencyName} mencatat {count} nilai seleksi pelamar {postTitle}',
      '{agencyName} recorded {count} scores of applicants for {postTitle}',
    ),
    gathers: {
      by: 'formationId',
      single: headlineOf(
        '{agencyName} mencatat nilai {selection} pelamar {applicationNo}',
        '{agencyName} recorded scores of {selection} of applicant {applicationNo}',
      ),
    },
  },
  ScoresCorrected: {
    kind: { id: 'Koreksi nilai', en: 'Scores corrected' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'selection', 'from', 'to', 'correctedOn', 'reason', 'rulesetId'],
    headline: headlineOf(
      '{agencyName} mengoreksi nilai {selection} pelamar {applicationNo}',
      '{agencyName} corrected scores of {selection} of applicant {applicationNo}',
    ),
  },
  RankingPublished: {
    kind: { id: 'Pemeringkatan', en: 'Ranking published' },
    delayDays: 0,
    fields: ['formationId', 'ranking', 'entries', 'ties', 'part', 'parts', 'rulesetId', 'readTo'],
    headline(values) {
      const { ranking, entries, part, parts } = values as Published;
      const agency = String(values['agencyName']);
      const placed = entries.filter(({ rank }) => rank !== null).length;
      const goOn = entries.filter(({ code }) => code === 'P/L').length;
      const [ofId, ofEn] =
        parts > 1 ? [` (bagian ${part} dari ${parts})`, ` (part ${part} of ${parts})`] : ['', ''];
      const [goId, goEn] = ranking === 'skd' ? ['lanjut', 'go on'] : ['dalam formasi', 'within the seats'];
      return {
        id: `${agency} menerbitkan peringkat ${NAMES[ranking].id}${ofId}: ${placed} berperingkat, ${goOn} ${goId}`,
        en: `${agency} published the ${NAMES[ranking].en} ranking${ofEn}: ${placed} ranked, ${goOn} ${goEn}`,
      };
    },
    excerpt: (values) => {
      const { entries, ties } = values as Published;
      return { ...values, entries: entries.slice(0, SHOWN_PLACES), ties: ties.slice(0, SHOWN_PLACES) };
    },
    whole: (values) => {
      const { formationId, ranking, decisionId } = values as Published;
      return `/v1/recruitment/formations/${formationId}/rankings/${ranking}?decision=${decisionId}`;
    },
  },
  FinalResultAnnounced: {
    kind: { id: 'Hasil akhir', en: 'Final result announced' },
    delayDays: 0,
    fields: ['formationId', 'rankingDecisionId', 'refDecisionId', 'passed', 'passedOver', 'announcedOn'],
    headline(values) {
      const passed = (values['passed'] as readonly unknown[]).length;
      const agency = String(values['agencyName']);
      return {
        id: `${agency} mengumumkan hasil akhir: ${passed} lulus`,
        en: `${agency} announced the final result: ${passed} passed`,
      };
    },
  },
};

type Published = RankingPublished['data'];
const NAMES = { skd: { id: 'SKD', en: 'SKD' }, final: { id: 'akhir', en: 'final' } } as const;

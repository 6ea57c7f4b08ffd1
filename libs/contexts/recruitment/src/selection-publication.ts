import { headlineOf } from '#app/decision-life';
import type { PublicForm, Publication, Sentence } from '#app/platform';
import type { Selection } from './application/score.events.js';
import type { RankingPublished } from './formation/result.events.js';
import { ofFormation } from './of-formation.js';

/** Places that an item of the timeline shows; the ranking itself is read at its own address. */
const SHOWN_PLACES = 20;

/** Names of the selections within a sentence. */
const SAID: Readonly<Record<Selection, Sentence>> = {
  skd: { id: 'SKD', en: 'SKD' },
  skb: { id: 'SKB', en: 'SKB' },
  competence: { id: 'seleksi kompetensi', en: 'competence selection' },
};

/** A headline in which `{selection}` reads as people say it. */
function ofSelection(id: string, en: string): PublicForm['headline'] {
  const said = headlineOf(id, en);
  return (values) => {
    const name = SAID[values['selection'] as Selection];
    return {
      id: said({ ...values, selection: name.id }).id,
      en: said({ ...values, selection: name.en }).en,
    };
  };
}

/** The post of the formation; "–" where its name is not known. */
const postOf = ({ postTitle }: Readonly<Record<string, unknown>>): string => String(postTitle ?? '–');

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
      single: ofSelection(
        '{agencyName} mencatat nilai {selection} pelamar {applicationNo} untuk {postTitle}',
        '{agencyName} recorded the {selection} scores of applicant {applicationNo} for {postTitle}',
      ),
    },
    shows: ofFormation,
  },
  ScoresCorrected: {
    kind: { id: 'Koreksi nilai', en: 'Scores corrected' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'selection', 'from', 'to', 'correctedOn', 'reason', 'rulesetId'],
    headline: ofSelection(
      '{agencyName} mengoreksi nilai {selection} pelamar {applicationNo} untuk {postTitle}',
      '{agencyName} corrected the {selection} scores of applicant {applicationNo} for {postTitle}',
    ),
    shows: ofFormation,
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
        id: `${agency} menerbitkan peringkat ${NAMES[ranking].id} ${postOf(values)}${ofId}: ${placed} berperingkat, ${goOn} ${goId}`,
        en: `${agency} published the ${NAMES[ranking].en} ranking for ${postOf(values)}${ofEn}: ${placed} ranked, ${goOn} ${goEn}`,
      };
    },
    shows: ofFormation,
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
        id: `${agency} mengumumkan hasil akhir ${postOf(values)}: ${passed} lulus`,
        en: `${agency} announced the final result for ${postOf(values)}: ${passed} passed`,
      };
    },
    shows: ofFormation,
  },
};

type Published = RankingPublished['data'];
const NAMES = { skd: { id: 'SKD', en: 'SKD' }, final: { id: 'akhir', en: 'final' } } as const;

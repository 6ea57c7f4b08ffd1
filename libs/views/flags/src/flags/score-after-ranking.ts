import { recordedOn, textOf } from '../folding/matters.js';
import { parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.score-after-ranking';

/** Scores were corrected after the ranking that they made was published. */
export const scoreAfterRanking: Flag = {
  flag: FLAG,
  needs: ['formations'],
  definition: {
    id: 'Nilai dikoreksi setelah peringkat formasi yang sama diumumkan.',
    en: 'Scores were corrected after a ranking of the same formation was published.',
  },
  innocent: {
    id: 'Koreksi dapat berasal dari jawaban sanggah atau kesalahan mesin CAT yang diumumkan.',
    en: 'The correction may follow an objection, or a fault of the test system that was announced.',
  },
  raise: ({ formations }, rulebook) =>
    formations.flatMap((facts) =>
      facts.flatMap((corrected, i) => {
        const ranked = facts.slice(0, i).findLast(({ type }) => type === 'RankingPublished');
        if (corrected.type !== 'ScoresCorrected' || !ranked) return [];
        const { formationId, applicationNo, selection } = corrected.data;
        return [
          {
            flag: FLAG,
            id: `${FLAG}~${corrected.eventId}`,
            raisedOn: recordedOn(corrected),
            rules: [parametersOf(rulebook, FLAG, recordedOn(corrected))],
            decisionId: textOf(ranked.data['decisionId']),
            unitIds: [],
            events: [ranked, corrected].map(({ eventId, stream }) => ({ eventId, stream })),
            values: {
              formationId: textOf(formationId),
              applicationNo: textOf(applicationNo),
              selection: textOf(selection),
            },
            annulled: false,
          },
        ];
      }),
    ),
};

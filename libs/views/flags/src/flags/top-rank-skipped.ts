import { recordedOn } from '../folding/matters.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.top-rank-skipped';

/** Who was first on the shortlist did not get the post, with a reason or without; nor did who is not on it at all. */
export const topRankSkipped: Flag = {
  flag: FLAG,
  needs: ['suspects'],
  definition: {
    id: 'Yang diangkat bukan peringkat pertama seleksi terbuka, dengan atau tanpa alasan tertulis.',
    en: 'Who was given the post was not first in the open selection, with a written reason or without.',
  },
  innocent: {
    id: 'Pejabat pembina boleh memilih satu dari tiga terbaik; peringkat pertama dapat mengundurkan diri.',
    en: 'The appointing official may choose any of the best three; who was first may have withdrawn.',
  },
  raise: ({ suspects }, rulebook) =>
    suspects
      .filter(
        ({ type, data }) =>
          type === 'PostAssigned' && (data['selectionId'] ?? null) !== null && data['chosenRank'] !== 1,
      )
      .map((assigned) => {
        const { decidedOn, chosenRank } = assigned.data as { decidedOn: string; chosenRank: number | null };
        const ruleset = parametersOf(rulebook, FLAG, decidedOn);
        return ofDecision(assigned, [ruleset], recordedOn(assigned), {
          chosenRank: chosenRank ?? 'not-shortlisted',
        });
      }),
};

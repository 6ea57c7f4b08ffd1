import { decidedOn, recordedOn, textIn } from '../folding/matters.js';
import type { MassMove } from '../rulesets.js';
import { grouped, parametersOf, unitsOf, type Flag } from './flag.js';

const FLAG = 'flag.mass-move';

/** One decree moved more people than the limit. */
export const massMove: Flag = {
  flag: FLAG,
  needs: ['posts'],
  definition: {
    id: 'Satu SK memindahkan lebih banyak orang daripada batas.',
    en: 'One decree moved more people than the limit.',
  },
  innocent: {
    id: 'Susunan organisasi yang baru menuntut pengisian banyak jabatan sekaligus.',
    en: 'A new organisation has many posts to be filled at once.',
  },
  raise: ({ posts }, rulebook) =>
    [
      ...grouped(
        posts.filter(({ type }) => type === 'PostAssigned'),
        (one) => textIn(one, 'batchId'),
      ),
    ].flatMap(([batchId, moved]) => {
      const first = moved[0]!;
      const ruleset = parametersOf<MassMove>(rulebook, FLAG, decidedOn(first));
      const over = moved[ruleset.values.assignments];
      if (!over) return [];
      return [
        {
          flag: FLAG,
          id: `${FLAG}~${batchId}`,
          raisedOn: recordedOn(over),
          rules: [ruleset],
          decisionId: null,
          unitIds: unitsOf(moved),
          events: moved.map(({ eventId, stream }) => ({ eventId, stream })),
          values: { batchId, assignments: moved.length, atMost: ruleset.values.assignments },
          annulled: moved.every(({ deadFrom }) => deadFrom !== null),
        },
      ];
    }),
};

import { addDays } from '#app/kernel';
import { textIn, textOf } from '../folding/matters.js';
import { parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.objection-overdue';

/** An objection was not answered and announced by its last day. Announced too late, it stays a flag. */
export const objectionOverdue: Flag = {
  flag: FLAG,
  needs: ['objections'],
  timed: true,
  definition: {
    id: 'Sanggahan belum dijawab dan diumumkan pada hari terakhirnya.',
    en: 'An objection was not answered and announced by its last day.',
  },
  innocent: {
    id: 'Pengumuman dapat terlambat dicatat; jadwal nasional dapat diperpanjang.',
    en: 'The announcement may have been recorded late; the national schedule may have been extended.',
  },
  raise: ({ objections }, rulebook, day) =>
    objections.flatMap(({ filed, answers }) => {
      const dueOn = textOf(filed.data['dueOn']);
      const announced = answers.map((answer) => textIn(answer, 'announcedOn')).find(Boolean) ?? null;
      if ((announced ?? day) <= dueOn) return [];
      const objectionNo = textOf(filed.data['objectionNo']);
      return [
        {
          flag: FLAG,
          id: `${FLAG}~${filed.eventId}`,
          raisedOn: addDays(dueOn, 1),
          rules: [parametersOf(rulebook, FLAG, dueOn)],
          decisionId: null,
          unitIds: [],
          events: [filed, ...answers].map(({ eventId, stream }) => ({ eventId, stream })),
          values: { objectionNo, dueOn, announcedOn: announced ?? 'open' },
          annulled: false,
        },
      ];
    }),
};

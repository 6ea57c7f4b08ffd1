import type { Publication } from '#app/platform';
import { headlineOf } from './headline.js';

/** What the public sees of facts of others: never the person, nor what a letter says. */
export const outsidePublication: Publication = {
  BknConsiderationReceived: {
    kind: { id: 'Pertimbangan teknis BKN', en: 'Technical consideration of BKN' },
    delayDays: 1,
    fields: [
      'number',
      'date',
      'outcome',
      'kind',
      'unitId',
      'fromGolongan',
      'toGolongan',
      'fromPostId',
      'reasonSummary',
    ],
    headline: headlineOf(
      'BKN memberi pertimbangan teknis {number} atas usul {agencyName}',
      'BKN gave its technical consideration {number} of a proposal by {agencyName}',
    ),
    shows: {
      unitName: { of: 'unitId', among: 'unitId' },
      fromPostTitle: { of: 'fromPostId', among: 'postId', onlyNamed: true },
    },
    // of a promotion; in the stream of a post it would be joined to its holders
    joins: ({ toGolongan }) => typeof toGolongan === 'string',
  },
  OversightRecommendationReceived: {
    kind: { id: 'Rekomendasi pengawas', en: 'Recommendation of an overseer' },
    delayDays: 0,
    fields: ['body', 'number', 'date', 'refDecisionId'],
    headline: headlineOf(
      '{body} memberi rekomendasi {number} kepada {agencyName}',
      '{body} gave recommendation {number} to {agencyName}',
    ),
  },
};

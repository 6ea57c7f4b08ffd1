import { decidedOn, isVoid, recordedOn, textIn, type KnownDecision } from '../folding/matters.js';
import type { FlatRater } from '../rulesets.js';
import { grouped, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.flat-rater';

/** One rater gave everybody the same. Whom and what is not told; a rating that is closed or erased is not counted. */
export const flatRater: Flag = {
  flag: FLAG,
  needs: ['ratings'],
  definition: {
    id: 'Semua penilaian tahunan dari satu pejabat penilai sama.',
    en: 'All annual ratings that one rater gave for a year are the same.',
  },
  innocent: {
    id: 'Kelompok kecil dengan pekerjaan seragam dapat memang sama kinerjanya.',
    en: 'A small group with uniform work may indeed have done the same.',
  },
  raise: ({ ratings }, rulebook) =>
    [
      ...grouped(
        ratings.filter((one) => !isVoid(one) && textIn(one, 'predicate') !== ''),
        keyOf,
      ),
    ].flatMap(([key, given]) => {
      const last = given.at(-1)!;
      const ruleset = parametersOf<FlatRater>(rulebook, FLAG, decidedOn(last));
      const same = new Set(given.map((one) => textIn(one, 'predicate'))).size === 1;
      if (!same || given.length < ruleset.values.rated) return [];
      return [
        {
          flag: FLAG,
          id: `${FLAG}~${key}`,
          raisedOn: recordedOn(last),
          rules: [ruleset],
          decisionId: null,
          unitIds: [],
          events: given.map(({ eventId, stream }) => ({ eventId, stream })),
          values: {
            raterPostId: textIn(last, 'raterPostId'),
            year: Number(yearOf(last)),
            rated: given.length,
          },
          annulled: false,
        },
      ];
    }),
};

/** The stream is `<category>-<personRef>.<year>`. */
const yearOf = ({ stream }: KnownDecision): string => stream.slice(stream.lastIndexOf('.') + 1);

const keyOf = (one: KnownDecision): string | null =>
  textIn(one, 'raterPostId') === '' ? null : `${textIn(one, 'raterPostId')}.${yearOf(one)}`;

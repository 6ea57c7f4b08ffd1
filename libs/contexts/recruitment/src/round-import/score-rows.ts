import { missing, RowRefused, type RowFields } from '#app/bulk';
import { pointerOf, Problem } from '#app/web';
import { RecordScores } from '../application/record-scores/record-scores.handler.js';
import { scoringTerms } from '../application/score-desk.js';
import type { ScoringTerms } from '../application/scoring.js';
import { APPLICATION_NO } from './row-forms.js';
import type { ScoreRowsQuery } from './round-import-query.dto.js';
import type { RoundRow, RowKind } from './row-kind.js';
import { isSameScores, type ScoresRow, type TestColumn } from './same-scores.js';

const PARTS = ['twk', 'tiu', 'tkp'] as const;
const MAX_PART = 100_000;
const SCORE = /^[0-9]{1,6}(\.[0-9]{1,6})?$/;
/** `H` and `TH` are what files of the computer test write (hadir, tidak hadir). */
const PRESENT = { true: true, false: false, H: true, TH: false } as const;

type ScoreRow = RoundRow & ScoresRow;

/** A row is the scores of one applicant in one selection: the parts of SKD, or a column a test. */
export const scoreRows: RowKind<ScoreRowsQuery, ScoreRow, ScoringTerms> = {
  path: 'score-imports',
  names: (query) => ({ pointers: pointersOf(testsOf(query)), foreign: '/applicationNo' }),
  type: 'ScoresRecorded',
  creates: false,
  knownOf: scoringTerms,
  columns: (query) => ({
    required: [
      'applicationNo',
      ...(query.selection === 'skd' ? PARTS : testsOf(query).map(({ test }) => test)),
    ],
    optional: ['present'],
  }),
  read(fields, query) {
    const applicationNo = fields.matching('applicationNo', APPLICATION_NO);
    const present = presentIn(fields);
    if (query.selection === 'skd') {
      const [twk, tiu, tkp] = PARTS.map((part) => {
        const score = fields.whole(part, 0, MAX_PART);
        return present ? (score ?? missing(part)) : score;
      });
      return { applicationNo, present, twk: twk ?? null, tiu: tiu ?? null, tkp: tkp ?? null, tests: null };
    }
    const tests = testsOf(query).flatMap((column) => {
      const score = scoreIn(fields, column.test);
      if (score === null && present) return missing(column.test);
      return score === null ? [] : [{ ...column, score }];
    });
    return { applicationNo, present, twk: null, tiu: null, tkp: null, tests: present ? tests : null };
  },
  nameOf: (row, { selection, satOn, catBatch }) => [selection, [satOn, catBatch ?? null], row],
  isSame: (data, row, { selection, satOn, catBatch }) =>
    data['selection'] === selection &&
    data['satOn'] === satOn &&
    data['catBatch'] === (catBatch ?? null) &&
    isSameScores(data['scores'], row),
  stands: ({ scores }, { selection }) => scores[selection] !== undefined,
  command: (
    { present, twk, tiu, tkp, tests },
    { selection, satOn, catBatch },
    { applicationId, context, known, loaded },
  ) =>
    new RecordScores(
      applicationId,
      {
        ...{ selection, present, satOn },
        ...(catBatch !== undefined && { catBatch }),
        ...(twk !== null && { twk }),
        ...(tiu !== null && { tiu }),
        ...(tkp !== null && { tkp }),
        ...(tests !== null && {
          tests: tests.map(({ test, score, maximum }) => ({
            test,
            score,
            ...(maximum !== null && { maximum }),
          })),
        }),
      },
      context,
      known,
      loaded,
    ),
};

/** The tests that are columns of the file. @throws Problem 400 where the selection has tests and none is stated */
function testsOf({ selection, tests }: ScoreRowsQuery): TestColumn[] {
  if (selection === 'skd') return [];
  if (tests === undefined)
    throw new Problem('request.invalid', 400, { errors: [{ pointer: '#/tests', code: 'field.missing' }] });
  return tests.split('|').map((one) => {
    const [test = '', maximum = null] = one.split('=');
    return { test: test.trim(), maximum };
  });
}

const pointersOf = (tests: readonly TestColumn[]): Record<string, string> =>
  Object.fromEntries(
    tests.flatMap(({ test }, n) =>
      ['score', 'maximum', 'test'].map((part) => [`/tests/${n}/${part}`, pointerOf([test])]),
    ),
  );

function presentIn(fields: RowFields): boolean {
  const value = fields.raw('present');
  if (value === null || typeof value === 'boolean') return value ?? true;
  return PRESENT[fields.oneOf('present', ['true', 'false', 'H', 'TH'])];
}

function scoreIn(fields: RowFields, test: string): string | null {
  const score = fields.decimal(test);
  if (score !== null && !SCORE.test(score)) throw new RowRefused('field.decimal', pointerOf([test]));
  return score;
}

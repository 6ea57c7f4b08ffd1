import { RuleViolation } from '#app/kernel';
import { BehindError } from '#app/read-model';
import { refusedBy } from './row-answer.js';
import { RowRefused } from './row-refused.js';

const names = { pointers: { '/effectiveFrom': '/intendedFrom' }, foreign: '/promotionId' };

describe('why a row is refused', () => {
  it.each([
    [new RuleViolation('rank.step', { pointer: '/effectiveFrom' }), 'rank.step', '/intendedFrom'],
    [new RuleViolation('rank.step', { pointer: '/toGolongan' }), 'rank.step', '/toGolongan'],
    [new RowRefused('promotion.unknown', '/promotionId'), 'promotion.unknown', '/promotionId'],
    [new BehindError('decision-history', '5', '4'), 'read.behind', ''],
  ])('%s is told as %s', (error, code, pointer) =>
    expect(refusedBy(error, names)).toMatchObject({ code, pointer }),
  );

  it('is not told by a defect of ours', () => expect(refusedBy(new TypeError('x'), names)).toBeUndefined());
});

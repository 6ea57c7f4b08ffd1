import { assertDaysCame, assertHappened } from './not-yet.js';

describe('what cannot have happened yet', () => {
  const now = '2024-09-22T16:59:59.999Z';

  it('is whatever is stated later than now, be it by a millisecond', () => {
    expect(() => assertHappened({ '/filedAt': now }, now)).not.toThrow();
    expect(() => assertHappened({ '/filedAt': '2024-09-22T17:00:00.000Z' }, now)).toThrow(
      expect.objectContaining({
        code: 'application.future',
        details: { pointer: '/filedAt', values: { at: '2024-09-22T17:00:00.000Z', now } },
      }),
    );
  });

  it('is a day after today in Jakarta', () => {
    const days = { '/decidedOn': '2024-09-22', '/announcedOn': '2024-09-23' };
    expect(() => assertDaysCame({ ...days, '/announcedOn': null }, now)).not.toThrow();
    expect(() => assertDaysCame(days, '2024-09-22T17:00:00.000Z')).not.toThrow();
    expect(() => assertDaysCame(days, now)).toThrow(
      expect.objectContaining({
        code: 'application.future',
        details: { pointer: '/announcedOn', values: { at: '2024-09-23', now: '2024-09-22' } },
      }),
    );
  });
});

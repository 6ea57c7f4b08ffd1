import { act, given, officer, post, streamOf } from './post.fixture.js';
import { momentOf, NOW } from '#app/platform';
import { replayDecision } from './replay-decision.js';
import { replayStream } from './replay-stream.js';

const known = (text: string) => momentOf(text)!;

describe('F01: assigned inside the election lock, annulled from the start eleven days later', () => {
  const facts = streamOf(
    ['2023-01-02T03:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2023-01-02')],
    ['2024-03-22T03:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-03-22')],
    [
      '2024-04-01T03:00:00.000Z',
      'DecisionRevoked',
      { ...act('second', '2024-04-01'), scope: null, effect: 'from-start', effectFrom: null },
    ],
    [
      '2024-04-01T03:00:00.000Z',
      'StateRestored',
      { refDecisionId: 'second', restored: { holder: 'Contoh A' }, from: '2024-03-22' },
    ],
  );
  const holder = (validAt: string, knownAt: string) =>
    replayStream(post, facts, { validAt, knownAt: known(knownAt) }).standing;

  it.each([
    ['2024-03-25', '2024-03-26', 'Contoh B'],
    ['2024-03-25', '2024-04-02', 'Contoh A'],
    ['2024-04-02', '2024-04-02', 'Contoh A'],
    ['2024-03-21', '2024-03-26', 'Contoh A'],
    ['2022-12-31', '2024-04-02', null],
  ])('valid %s, known %s: %s', (validAt, knownAt, expected) =>
    expect(holder(validAt, knownAt)).toEqual({ holder: expected }),
  );

  it('shows the decision alive before, revoked after, with what came later only counted', () => {
    const before = replayDecision(post, facts, 'second', {
      knownAt: known('2024-03-26'),
      validAt: '2024-03-25',
    });
    expect(before).toMatchObject({
      status: 'alive',
      inForce: true,
      end: null,
      standing: { holder: 'Contoh B' },
    });
    expect(before.later).toEqual({
      events: 2,
      onThisDecision: 2,
      byName: { 'decision.DecisionRevoked': 1, 'decision.StateRestored': 1 },
    });
    expect(JSON.stringify(before)).not.toContain('800/9');
    const after = replayDecision(post, facts, 'second', {
      knownAt: known('2024-04-02'),
      validAt: '2024-03-25',
    });
    expect(after).toMatchObject({
      status: 'revoked',
      inForce: false,
      end: { effect: 'from-start', act: { data: { number: '800/9' } } },
    });
    expect(after.recorded!.data['holder']).toBe('Contoh B');
    expect(after.later.events).toBe(0);
  });

  it('leaves the other decision of the stream alone', () =>
    expect(replayDecision(post, facts, 'first', { knownAt: NOW, validAt: '2024-03-25' })).toMatchObject({
      status: 'alive',
      inForce: true,
    }));

  it('says that a decision was not known yet', () =>
    expect(
      replayDecision(post, facts, 'second', { knownAt: known('2024-03-21'), validAt: null }),
    ).toMatchObject({
      status: 'unknown',
      inForce: null,
      recorded: null,
      standing: { holder: 'Contoh A' },
      later: { events: 3, onThisDecision: 3 },
    }));

  it('names who recorded it, and keeps the vault shut', () => {
    const { recorded } = replayDecision(post, facts, 'second', { knownAt: NOW, validAt: null });
    expect(recorded!.evidence).toMatchObject({
      recordedBy: officer,
      revision: '1',
      publicName: 'sample.PostGiven',
    });
    expect(recorded!.data['grade']).toBe('III/d');
    expect(recorded!.withheld).toEqual(['address']);
    expect(JSON.stringify(recorded)).not.toContain('Jalan');
  });
});

describe('F23: decided on 10 May, in effect from 1 May, recorded on 20 June', () => {
  const facts = streamOf(
    ['2023-01-02T03:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2023-01-02')],
    ['2024-06-20T03:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-05-01')],
  );

  it.each([
    ['2024-06-01', 'Contoh A'],
    ['2024-06-21', 'Contoh B'],
  ])('known %s: %s held the post on 5 May', (knownAt, expected) =>
    expect(replayStream(post, facts, { validAt: '2024-05-05', knownAt: known(knownAt) }).standing).toEqual({
      holder: expected,
    }),
  );
});

describe('a decision that ends from a day on', () => {
  const facts = streamOf(
    ['2024-01-01T03:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2023-01-01')],
    ['2024-01-10T03:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-02-01')],
    [
      '2024-02-20T03:00:00.000Z',
      'DecisionAnnulledByAuthority',
      { ...act('second', '2024-02-15'), scope: null, effect: 'from-date', effectFrom: '2024-03-01' },
    ],
  );

  it.each([
    ['2024-01-31', false, 'Contoh A'],
    ['2024-02-29', true, 'Contoh B'],
    ['2024-03-01', false, 'Contoh A'],
  ])('on %s: in force %s', (validAt, inForce, holder) =>
    expect(replayDecision(post, facts, 'second', { knownAt: NOW, validAt })).toMatchObject({
      status: 'annulled',
      inForce,
      standing: { holder },
    }),
  );
});

describe('a corrected decision', () => {
  const facts = streamOf(
    ['2024-01-01T03:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2024-01-01')],
    [
      '2024-01-05T03:00:00.000Z',
      'DecisionCorrected',
      {
        ...act('first', '2024-01-05'),
        corrections: [{ field: 'skNumber', from: '800/first', to: '800/1-A' }],
        internalCorrections: [{ field: 'grade', from: 'III/d', to: 'IV/a' }],
        recordedAsTaken: false,
        findings: [],
      },
    ],
  );

  it('keeps the old value beside the new one', () => {
    const replay = replayDecision(post, facts, 'first', { knownAt: NOW, validAt: null });
    expect(replay.recorded!.data['skNumber']).toBe('800/first');
    expect(replay.corrected!.data).toMatchObject({ skNumber: '800/1-A', grade: 'IV/a' });
    expect(replay.corrections).toHaveLength(1);
    expect(replay.corrections[0]!.changes).toEqual([
      { pointer: '/skNumber', from: '800/first', to: '800/1-A' },
      { pointer: '/grade', from: 'III/d', to: 'IV/a' },
    ]);
    expect(replay.corrections[0]!.evidence.recordedBy).toEqual(officer);
  });

  it('reads as recorded before the correction was known', () =>
    expect(replayDecision(post, facts, 'first', { knownAt: known('rev:0'), validAt: null })).toMatchObject({
      corrections: [],
      corrected: { data: { skNumber: '800/first' } },
      later: { events: 1 },
    }));
});

describe('knownAt', () => {
  const facts = streamOf(
    ['2024-03-26T16:59:59.999Z', 'PostGiven', given('first', 'Contoh A', '2024-01-01')],
    ['2024-03-26T17:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-01-01')],
  );
  const seen = (text: string) =>
    replayStream(post, facts, { knownAt: known(text), validAt: null }).known.length;

  it.each([
    ['2024-03-26', 1],
    ['2024-03-25', 0],
    ['2024-03-27', 2],
    ['2024-03-26T16:59:59.998Z', 0],
    ['2024-03-26T16:59:59.999Z', 1],
    ['2024-03-26T17:00:00Z', 2],
    ['2024-03-27T00:00:00+07:00', 2],
    ['2024-03-27T00:00:00 07:00', 2],
    ['rev:0', 1],
    ['rev:1', 2],
    ['pos:0000000000000000001', 1],
    ['pos:0000000000000000000', 0],
  ])('%s knows %i', (text, count) => expect(seen(text)).toBe(count));

  it.each([
    '',
    'now',
    '2024-02-30',
    '2024-13-01',
    '2024-02-30T00:00:00Z',
    '2024-03-26T24:00:00Z',
    '2024-03-26T10:00:00',
    '2024-03-26 10:00:00Z',
    'rev:',
    'rev:-1',
    'rev:01',
    'rev:1.5',
    'pos:',
    'pos:a b',
    '20240326',
    '2024-03-26T10:00Z',
    '1711411200000',
  ])('refuses %p', (text) => expect(momentOf(text)).toBeUndefined());

  it('orders by the stream, never by time', () => {
    const swapped = streamOf(
      ['2024-03-01T00:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2024-05-01')],
      ['2024-03-02T00:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-04-01')],
    );
    expect(replayStream(post, swapped, { knownAt: NOW, validAt: '2024-06-01' }).standing).toEqual({
      holder: 'Contoh B',
    });
  });
});

describe('a decision that stands in several facts', () => {
  const facts = streamOf(
    ['2024-01-01T03:00:00.000Z', 'PostGiven', given('large', 'Contoh A', '2024-01-01')],
    ['2024-01-01T03:00:01.000Z', 'PostGiven', given('large', 'Contoh B', '2024-01-01')],
    ['2024-01-02T03:00:00.000Z', 'PostGiven', given('other', 'Contoh C', '2024-01-02')],
  );
  const asked = (knownAt: string) =>
    replayDecision(post, facts, 'large', { knownAt: known(knownAt), validAt: null });

  it('shows all of them, in their order', () =>
    expect(asked('2024-01-03')).toMatchObject({
      recorded: { data: { holder: 'Contoh A' }, evidence: { revision: '0' } },
      continued: [{ data: { holder: 'Contoh B' }, evidence: { revision: '1' } }],
    }));

  it('counts the ones that were not known then', () =>
    expect(asked('rev:0')).toMatchObject({ continued: [], later: { events: 2, onThisDecision: 1 } }));
});

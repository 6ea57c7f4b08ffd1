import { fold } from '#app/kernel';
import type { Of } from './occupancy.js';
import { post } from './post.js';
import type { PostAssigned, PostCreated } from './post.events.js';
import { assigned, considered, created, rulebook } from './post.fixture.js';
import { warningsOf } from './warnings.js';

/** The rules of effect W that an assignment of a day does not keep. */
const warned = (
  day: string,
  more: Partial<Of<PostAssigned>> = {},
  {
    to = {},
    facts = [],
    unitKind = 'dinas',
    heldOn = null,
  }: {
    to?: Partial<PostCreated['data']>;
    facts?: ReturnType<typeof considered>[];
    unitKind?: string;
    heldOn?: string | null;
  } = {},
): string[] => {
  const assignment = assigned('d-a', day, more);
  const { state } = fold(post, [created(to), ...facts, assignment]);
  return warningsOf(assignment.data, { post: state, unitKind, heldOn }, rulebook).map(({ rule }) => rule);
};

describe('what an assignment is warned of', () => {
  it('decision.retroactive: SK 10 May, TMT 1 May', () => {
    expect(warned('2023-05-10', { effectiveFrom: '2023-05-01' })).toEqual(['decision.retroactive']);
    expect(warned('2023-05-10', { effectiveFrom: '2023-05-10' })).toEqual([]);
  });
  it.each([
    ['I.a', 'IV/d', 'IV/e'],
    ['I.b', 'IV/c', 'IV/e'],
    ['II.a', 'IV/c', 'IV/d'],
    ['II.b', 'IV/b', 'IV/c'],
    ['III.a', 'IV/a', 'IV/b'],
    ['III.b', 'III/d', 'IV/a'],
    ['IV.a', 'III/c', 'III/d'],
    ['IV.b', 'III/b', 'III/c'],
    ['V.a', 'III/a', 'III/b'],
  ] as const)('post.rank-band: %s takes %s to %s, and no other', (echelon, lowest, highest) => {
    const ladder = [
      'II/d',
      'III/a',
      'III/b',
      'III/c',
      'III/d',
      'IV/a',
      'IV/b',
      'IV/c',
      'IV/d',
      'IV/e',
    ] as const;
    const outside = ladder.filter(
      (golongan) => warned('2023-02-01', { golongan }, { to: { echelon } }).length > 0,
    );
    const [from, to] = [ladder.indexOf(lowest), ladder.indexOf(highest)];
    expect(outside).toEqual([...ladder.slice(0, from), ...ladder.slice(to + 1)]);
    expect(warned('2023-02-01', { golongan: null }, { to: { echelon } })).toEqual([]);
  });
  it('post.rank-band: III/c into III.b', () =>
    expect(warned('2023-02-01', { golongan: 'III/c' }, { to: { echelon: 'III.b' } })).toEqual([
      'post.rank-band',
    ]));
  it('assignment.imut: no consideration of BKN since 2024, cited or received about this person', () => {
    expect(warned('2023-12-31')).toEqual([]);
    expect(warned('2024-02-01')).toEqual(['assignment.imut']);
    expect(warned('2024-02-01', { pertek: { number: 'P-1', date: '2024-01-20' } })).toEqual([]);
    const received = (...facts: ReturnType<typeof considered>[]) => warned('2024-02-01', {}, { facts });
    expect(received(considered('approved', '2024-01-20'))).toEqual([]);
    expect(received(considered('refused', '2024-01-20'))).toEqual(['assignment.imut']);
    expect(received(considered('approved', '2024-01-20', 'p-other'))).toEqual(['assignment.imut']);
    expect(received(considered('approved', '2024-02-02'))).toEqual(['assignment.imut']);
  });
  it('assignment.official-six-months: 5 months in the former post', () =>
    expect([5, 6, null].map((monthsInFormerPost) => warned('2023-02-01', { monthsInFormerPost }))).toEqual([
      ['assignment.official-six-months'],
      [],
      [],
    ]));
  it('jpt.term: the day after five years, without an extension', () => {
    const held = (
      heldOn: string | null,
      more: Partial<Of<PostAssigned>> = {},
      to: Partial<PostCreated['data']> = {},
    ) => warned('2018-01-02', more, { heldOn, to });
    expect([held('2023-01-01'), held('2023-01-02'), held(null)]).toEqual([[], ['jpt.term'], []]);
    expect(held('2023-01-02', {}, { level: 'administrator' })).toEqual([]);
    expect(held('2023-01-02', { effectiveUntil: '2028-01-01' })).toEqual([]);
  });
  it('selection.inspector: the Inspektur, without prior consultation with the Governor on file', () => {
    const inspector = (more: Partial<Of<PostAssigned>>, to: Partial<PostCreated['data']> = {}) =>
      warned('2023-02-01', more, { unitKind: 'inspektorat', to });
    expect(inspector({})).toEqual(['selection.inspector']);
    expect(inspector({ evidenceKinds: ['governor-consultation'] })).toEqual([]);
    expect(inspector({}, { headsUnit: false })).toEqual([]);
    expect(warned('2023-02-01')).toEqual([]);
  });
});

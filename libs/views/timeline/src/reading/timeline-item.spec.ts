import { changing, fieldHistory, standingOf, type TimelineItem } from './timeline-item.js';

const item = (position: number, more: Partial<TimelineItem>): TimelineItem => ({
  leafId: `leaf-${position}`,
  type: 'archive.PostAdvertised',
  kind: { id: '', en: '' },
  headline: { id: '', en: '' },
  agency: { id: 'a', name: 'A' },
  decisionId: `d${position}`,
  refDecisionId: null,
  batchId: null,
  recordedAt: '',
  position: String(position),
  gathered: false,
  place: { releasedAt: '', feedId: String(position) },
  values: {},
  acts: [],
  ...more,
});
const defined = item(1, { values: { seats: 2 } });
const announced = item(2, { values: { seats: 2, schedule: { opensOn: '2024-09-01' } } });
const amended = item(3, {
  refDecisionId: 'd2',
  values: {
    changes: [
      { field: 'schedule', from: { opensOn: '2024-09-01' }, to: null },
      { field: 'seats', from: 2, to: 3 },
    ],
  },
});
const corrected = item(4, {
  decisionId: null,
  refDecisionId: 'd1',
  values: { corrections: [{ field: 'seats', from: 2, to: 5 }] },
});
const matter = [defined, announced, amended, corrected];

describe('what changed an item', () => {
  it('is an act on it, a correction or an amendment', () => {
    expect(changing(announced, matter)).toEqual([amended]);
    expect(changing(defined, matter)).toEqual([corrected]);
    expect(changing(amended, matter)).toEqual([]);
  });

  it('leaves the former value beside the one that holds', () => {
    expect(fieldHistory(announced, 'seats', changing(announced, matter))).toEqual({
      former: [2],
      current: 3,
    });
    expect(fieldHistory(defined, 'seats', changing(defined, matter))).toEqual({ former: [2], current: 5 });
    expect(fieldHistory(announced, 'postTitle', changing(announced, matter))).toEqual({
      former: [],
      current: undefined,
    });
  });

  it('does not apply a change of a value that was another', () => {
    expect(fieldHistory(item(1, { values: { seats: 9 } }), 'seats', [corrected])).toEqual({
      former: [],
      current: 9,
    });
  });
});

describe('whether a decision stands', () => {
  const cancellation = (acts: TimelineItem[] = []) =>
    item(5, { type: 'archive.PostCancelled', refDecisionId: 'd2', acts });
  const revocation = item(6, { type: 'decision.DecisionRevoked', decisionId: null, refDecisionId: 'd5' });
  it.each([
    ['in-force', []],
    ['corrected', [amended]],
    ['cancelled', [amended, cancellation()]],
    ['corrected', [amended, cancellation([revocation])]],
    ['revoked', [cancellation(), { ...revocation, refDecisionId: 'd2' }]],
    ['replaced', [amended, item(7, { refDecisionId: 'd2' })]],
    ['in-force', [item(7, { refDecisionId: 'd2', acts: [{ ...revocation, refDecisionId: 'd7' }] })]],
    ['in-force', [{ ...cancellation(), values: { applicationNo: '2024-000001' } }]],
  ])('%s', (standing, acts) => expect(standingOf({ ...announced, acts })).toBe(standing));
});

import type { LifeEvent } from '#app/decision-life';
import { WorkingCalendar } from '#app/kernel';
import { specFor } from '#app/testing';
import {
  admitted,
  candidate,
  opened,
  panelOf,
  rulebook,
  scored,
  shortlisting,
  stated,
  weightsOf,
} from '../selection.fixture.js';
import { admitCandidate, openSelection, scoreCandidate } from './deciding.js';
import type {
  CandidateAdmitted,
  CandidateScored,
  JptSelectionOpened,
  ShortlistSubmitted,
} from './selection.events.js';
import { selection, type LivingSelection, type SelectionFact } from './selection.js';
import { submitShortlist } from './shortlisting.js';
import { warningsOf } from './warnings.js';

const { given, when } = specFor(selection);
/** What a selection's stream may hold after its opening. */
type Parts = SelectionFact | LifeEvent;
const open = (more: Partial<JptSelectionOpened['data']> = {}) =>
  when((living) => openSelection(living, stated(opened(more).data), rulebook));
const admit = (more: Partial<CandidateAdmitted['data']> = {}, number = 'K-01') =>
  given(opened()).when((living) => admitCandidate(living, stated(admitted(number, more).data), rulebook));
const score = (more: Partial<CandidateScored['data']> = {}) =>
  given(opened(), admitted('K-01')).when((living) =>
    scoreCandidate(living, stated(scored('K-01', 'paper', '80', more).data), rulebook),
  );
const shortlist =
  (numbers: readonly string[] | null, more: Partial<ShortlistSubmitted['data']> = {}) =>
  (living: LivingSelection) =>
    submitShortlist(living, shortlisting(numbers, more), rulebook);
const four = [
  opened(),
  ...candidate('K-01', '70'),
  ...candidate('K-02', '90'),
  ...candidate('K-03', '80.5'),
  ...candidate('K-04', '60'),
];
const taken = { recordedAsTaken: true };

describe('opening a selection', () => {
  it.each([
    [7, 3, 'ok'],
    [5, 2, 'ok'],
    [9, 4, 'ok'],
    [7, 4, 'panel.composition'],
    [6, 2, 'panel.composition'],
    [3, 1, 'panel.composition'],
    [11, 4, 'panel.composition'],
    [7, 0, 'panel.composition'],
  ])('selection.panel: %i members, %i internal: %s', (members, internal, says) => {
    const panel = panelOf(members, internal);
    if (says === 'ok') expect(open({ panel }).recorded).toHaveLength(1);
    else {
      open({ panel }).refuses(says, { rule: 'selection.panel', pointer: '/panel' });
      expect(open({ panel, ...taken }).recorded[0]!.data).toMatchObject({
        findings: [{ rule: 'selection.panel', version: 'selection.panel@2014-01-15' }],
      });
    }
  });

  it.each([
    [[20, 25, 35, 20], 'ok', undefined],
    [[15, 20, 30, 15], 'selection.weights', undefined],
    [[20, 25, 35, 19], 'selection.weights', undefined],
    [[25, 25, 30, 20], 'selection.weights', 'selection.weights#part'],
    [[20, 25, 40, 15], 'selection.weights', 'selection.weights#part'],
    [[20, 25, 35], 'selection.weights', 'selection.weights#part'],
  ] as const)('selection.weights: %j: %s', (percents, says, sentence) => {
    const weights = weightsOf(...percents);
    if (says === 'ok') expect(open({ weights }).recorded).toHaveLength(1);
    else
      for (const more of [{}, taken])
        open({ weights, ...more }).refuses(says, { pointer: '/weights', ...(sentence && { sentence }) });
  });

  it('selection.weights: says the sum', () =>
    open({ weights: weightsOf(15, 20, 30, 15) }).refuses('selection.weights', {
      values: { sum: 80, whole: 100 },
    }));

  it('is done once, with a notice that ends after it began and no member twice', () => {
    open({ noticeUntil: '2026-01-04' }).refuses('selection.notice-order');
    open({ panel: [...panelOf(6, 2), panelOf(1, 0)[0]!] }).refuses('panel.member-repeated');
    given(opened())
      .when((living) => openSelection(living, stated(opened().data), rulebook))
      .refuses('selection.exists');
  });
});

describe('rules of a selection that only warn', () => {
  const warnings = (more: Partial<JptSelectionOpened['data']>, ...further: readonly Parts[]) =>
    warningsOf(given(opened(more), ...further).state.state, rulebook, new WorkingCalendar([])).map(
      ({ rule }) => rule,
    );

  it.each([
    ['2026-01-23', []],
    ['2026-01-22', ['selection.notice']],
  ])('selection.notice: from Monday 5 Jan 2026 until %s: %j', (noticeUntil, rules) =>
    expect(warnings({ noticeUntil })).toEqual(rules),
  );

  it('selection.notice: counts by the calendar of holidays', () => {
    const holiday = { date: '2026-01-16', name: 'Isra Mikraj', kind: 'national' as const };
    const calendar = new WorkingCalendar([
      { year: 2026, holidays: [holiday], workingDays: [], legalBasis: 'SKB', sureness: 'B' },
    ]);
    const { state } = given(opened({ noticeUntil: '2026-01-23' })).state;
    expect(warningsOf(state, rulebook, calendar).map(({ rule }) => rule)).toEqual(['selection.notice']);
  });

  it('selection.permits: all three letters, and four candidates once the panel is done', () => {
    expect(warnings({})).toEqual([]);
    for (const left of [0, 1, 2])
      expect(warnings({ permits: opened().data.permits.filter((_, n) => n !== left) })).toEqual([
        'selection.permits',
      ]);
    const three = [...candidate('K-01', '70'), ...candidate('K-02', '90'), ...candidate('K-03', '80')];
    const list = given(opened(), ...three).when(shortlist(null)).recorded;
    expect(warnings({}, ...three)).toEqual([]);
    expect(warnings({}, ...three, ...list)).toEqual(['selection.permits']);
    const fourth = given(...four).when(shortlist(null)).recorded;
    expect(warnings({}, ...four.slice(1), ...fourth)).toEqual([]);
  });
});

describe('admitting a candidate', () => {
  it.each([
    [{}, 'ok'],
    [{ birthDate: '1969-02-07' }, 'ok'],
    [{ birthDate: '1969-02-06' }, '/birthDate'],
    [{ education: 'd3' }, '/education'],
    [{ education: 's3' }, 'ok'],
    [{ yearsOfExperience: 4 }, '/yearsOfExperience'],
    [{ monthsInLevel: 23 }, '/monthsInLevel'],
    [{ goodRecord: false }, '/goodRecord'],
    [{ healthy: false }, '/healthy'],
    [{ meetsStandard: false }, '/meetsStandard'],
    [{ monthsInLevel: 3, presidentException: { number: 'R-1', date: '2026-01-20' } }, 'ok'],
  ] as const)('jpt.eligibility: %j: %s', (more, says) => {
    if (says === 'ok') return expect(admit(more).recorded[0]!.data).toMatchObject({ findings: [] });
    admit(more).refuses('jpt.eligibility', { pointer: says, version: 'jpt.eligibility@2020-02-28' });
    return expect(admit({ ...more, ...taken }).recorded[0]!.data).toMatchObject({
      findings: [{ rule: 'jpt.eligibility' }],
    });
  });

  it('takes each number and each person once', () => {
    const again = (number: string, personRef: string) =>
      given(opened(), admitted('K-01')).when((living) =>
        admitCandidate(living, stated(admitted(number, { personRef }).data), rulebook),
      );
    again('K-01', 'p-other').refuses('candidate.number-used', { taken: true });
    again('K-02', 'p-K-01').refuses('candidate.exists', { taken: true });
    expect(again('K-02', 'p-other').recorded).toHaveLength(1);
    when((living) => admitCandidate(living, stated(admitted('K-01').data), rulebook)).refuses(
      'selection.unopened',
    );
  });
});

describe('scoring a candidate', () => {
  it('selection.conflict: a declared cousin does not score; a score really given is a finding', () => {
    expect(score().recorded).toHaveLength(1);
    const declared = { declaredConflict: 'sepupu' };
    const outcome = score(declared);
    outcome.refuses('panel.conflict', { rule: 'selection.conflict', values: { member: 'pansel-7' } });
    expect(score({ ...declared, ...taken }).recorded[0]!.data).toMatchObject({
      findings: [{ rule: 'selection.conflict', version: 'selection.conflict@2014-01-15' }],
    });
  });

  it('is for those admitted, by members of the panel, before the shortlist', () => {
    score({ candidateNo: 'K-09' }).refuses('candidate.unknown');
    score({ memberNo: 'pansel-8' }).refuses('panel.member-unknown');
    const list = given(...four).when(shortlist(null)).recorded;
    given(...four, ...list)
      .when((living) => scoreCandidate(living, stated(scored('K-01', 'paper', '99').data), rulebook))
      .refuses('selection.shortlisted');
  });
});

import { specFor } from '#app/testing';
import { correct, end, stateOf, type Correction, type Death } from './index.js';
import { correction, death, office, opened, rulebook } from './office.fixture.js';

const spec = specFor(office);
const correcting = (given: Correction) => (state: typeof office.initialState) =>
  correct(office, state, given, rulebook);
const ending = (given: Death) => (state: typeof office.initialState) => end(office, state, given);
const first = opened('d1', 'harbour');
const second = opened('d2', 'market', '2024-03-01');

describe('a correction', () => {
  it('keeps the old value beside the new one', () => {
    const [event] = spec.given(first).when(correcting(correction('d1', { place: 'hill' }))).recorded;
    expect(event).toMatchObject({
      type: 'DecisionCorrected',
      data: {
        corrections: [{ field: 'place', from: 'harbour', to: 'hill' }],
        internalCorrections: [],
        findings: [],
      },
    });
    expect(spec.given(first, event!).state.state).toEqual({ place: 'hill' });
  });
  it('states the value as last corrected, not as first recorded', () => {
    const [once] = spec.given(first).when(correcting(correction('d1', { place: 'hill' }))).recorded;
    const [twice] = spec.given(first, once!).when(correcting(correction('d1', { place: 'field' }))).recorded;
    expect(twice!.data).toMatchObject({ corrections: [{ from: 'hill', to: 'field' }] });
  });
  it('tells what is not public apart', () => {
    const [event] = spec
      .given(first)
      .when(correcting(correction('d1', { considerations: 'Menimbang …' }))).recorded;
    expect(event!.data).toMatchObject({
      corrections: [],
      internalCorrections: [{ field: 'considerations', from: null }],
    });
  });
  it('keeps sealed what was sealed when it was recorded, whatever is declared today', () => {
    const marks = Object.keys(first.data).map((name) => [name, 'P']);
    const pinned = (mark: object): typeof first =>
      ({ ...first, visibility: { ...Object.fromEntries(marks), ...mark } }) as typeof first;
    const corrected = (mark: object) =>
      spec.given(pinned(mark)).when(correcting(correction('d1', { place: 'hill' })));
    const change = [{ field: 'place', from: 'harbour', to: 'hill' }];
    expect(corrected({}).recorded[0]!.data).toMatchObject({ corrections: change, internalCorrections: [] });
    for (const mark of ['I', 'S'])
      expect(corrected({ place: mark }).recorded[0]!.data).toMatchObject({
        corrections: [],
        internalCorrections: change,
      });
    for (const mark of ['X', undefined]) corrected({ place: mark }).refuses('decision.field-fixed');
  });
  it('leaves out what does not change, and records nothing when nothing does', () => {
    const [event] = spec
      .given(first)
      .when(correcting(correction('d1', { place: 'hill', skNumber: '1/2024' }))).recorded;
    expect(event!.data).toMatchObject({ corrections: [{ field: 'place' }] });
    spec
      .given(first)
      .when(correcting(correction('d1', { place: 'harbour' })))
      .records();
  });
  it.each([
    ['decision.unknown', 'd9', { place: 'hill' }],
    ['decision.field-unknown', 'd1', { toString: 'hill' }],
    ['decision.field-fixed', 'd1', { decisionId: 'd3' }],
    ['decision.field-fixed', 'd1', { office: 'o2' }],
    ['decision.field-fixed', 'd1', { keeper: 'contoh-b' }],
    ['decision.field-invalid', 'd1', { place: 7 }],
    ['decision.field-invalid', 'd1', { place: ' ' }],
    ['decision.field-invalid', 'd1', { decidedOn: '2024-02-30' }],
    ['decision.field-invalid', 'd1', { pertek: { number: '1', date: '2023-02-29' } }],
    ['decision.field-invalid', 'd1', { lease: { until: '2024-13-01' } }],
    ['office.moon', 'd1', { place: 'moon' }],
    ['office.nowhere', 'd1', { place: 'nowhere' }],
  ])('is refused %s: %s %j', (code, decision, changes) =>
    spec
      .given(first)
      .when(correcting(correction(decision, changes)))
      .refuses(code),
  );
  it('accepts days that exist', () => {
    const changes = { decidedOn: '2024-02-29', lease: { until: '2024-12-31' }, pertek: null };
    expect(spec.given(first).when(correcting(correction('d1', changes))).recorded).toHaveLength(1);
  });
  it('that breaks a rule of effect F is recorded as it was really made, with the finding', () => {
    const [event] = spec.given(first).when(correcting(correction('d1', { place: 'nowhere' }, true))).recorded;
    expect(event!.data).toMatchObject({
      recordedAsTaken: true,
      findings: [{ rule: 'office.place', version: 'office.place@2000-01-01' }],
    });
  });
});

describe('a revocation', () => {
  it('revives the state before, from the first day', () => {
    spec
      .given(first, second)
      .when(ending(death('d2')))
      .records(death('d2'), {
        type: 'StateRestored',
        data: { refDecisionId: 'd2', restored: { place: 'harbour' }, from: '2024-03-01' },
      });
  });
  it('revives the state before, from a later day', () => {
    const events = spec.given(first, second).when(ending(death('d2', '2024-06-10'))).recorded;
    expect(events[1]!.data).toEqual({
      refDecisionId: 'd2',
      restored: { place: 'harbour' },
      from: '2024-06-10',
    });
    const { entries, state } = spec.given(first, second, ...events).state;
    expect(state).toEqual({ place: 'harbour' });
    expect(
      ['2024-02-29', '2024-03-01', '2024-06-09', '2024-06-10'].map(
        (day) => stateOf(office.aggregate, entries, day).place,
      ),
    ).toEqual(['harbour', 'market', 'market', 'harbour']);
  });
  it('from the start leaves no day on which it held', () => {
    const { entries } = spec.given(first, second, death('d2')).state;
    expect(stateOf(office.aggregate, entries, '2024-04-01')).toEqual({ place: 'harbour' });
  });
  it('of an earlier decision changes nothing that a later one says', () => {
    expect(spec.given(first, second).when(ending(death('d1'))).recorded[1]!.data).toMatchObject({
      restored: {},
    });
  });
  it('of the only decision leaves nothing', () => {
    expect(spec.given(first).when(ending(death('d1'))).recorded[1]!.data).toMatchObject({
      restored: { place: null },
    });
  });
  it('revives the corrected state', () => {
    const [corrected] = spec
      .given(first, second)
      .when(correcting(correction('d1', { place: 'hill' }))).recorded;
    expect(spec.given(first, second, corrected!).when(ending(death('d2'))).recorded[1]!.data).toMatchObject({
      restored: { place: 'hill' },
    });
  });
  it('needs a day when it holds from a date, and takes none when it holds from the start', () => {
    const undated = { ...death('d1'), data: { ...death('d1').data, effect: 'from-date' } } as Death;
    spec.given(first).when(ending(undated)).refuses('decision.effect-date');
    const dated = { ...death('d1'), data: { ...death('d1').data, effectFrom: '2024-06-10' } } as Death;
    spec.given(first).when(ending(dated)).refuses('decision.effect-date');
  });
  it('of what is not there is refused', () =>
    spec
      .given(first)
      .when(ending(death('d9')))
      .refuses('decision.unknown'));
});

describe('what follows from a corrected field', () => {
  const evidence = [
    { kind: 'sk-file', sha256: 'a'.repeat(64) },
    { kind: 'sk-file', sha256: 'b'.repeat(64) },
    { kind: 'minutes', sha256: 'c'.repeat(64) },
  ];
  it('is corrected with it: the kinds of evidence', () => {
    const { data } = spec.given(first).when(correcting(correction('d1', { evidence }))).recorded[0]!;
    expect(data).toMatchObject({
      corrections: [{ field: 'evidenceKinds', from: [], to: ['sk-file', 'minutes'] }],
      internalCorrections: [{ field: 'evidence', from: [], to: evidence }],
    });
  });
  it('is not corrected by itself', () =>
    spec
      .given(first)
      .when(correcting(correction('d1', { evidenceKinds: ['minutes'] })))
      .refuses('decision.field-fixed'));
});

describe('what is dead', () => {
  const dead = spec.given(first, death('d1', null, 'DecisionAnnulledByAuthority'));
  it('decision.annulment: does not die again, and says by which act it died', () => {
    dead.when(ending(death('d1'))).refuses('decision.already-annulled', { values: { number: '7/2024' } });
  });
  it('is not corrected', () =>
    dead.when(correcting(correction('d1', { place: 'hill' }))).refuses('decision.already-annulled'));
  it('does not hinder a new decision', () => {
    expect(spec.given(first, death('d1'), second).state.state).toEqual({ place: 'market' });
  });
});

describe('a decision that stands in several facts', () => {
  const given = [opened('first', 'Jalan A'), opened('large', 'Jalan B'), opened('large', 'Jalan C')];

  it('falls whole, and says what holds again', () => {
    const [, restored] = spec.given(...given).when((living) => end(office, living, death('large'))).recorded;
    expect(restored!.data).toMatchObject({ restored: { place: 'Jalan A' } });
    expect(spec.given(...given, death('large')).state.state).toEqual({ place: 'Jalan A' });
  });

  it('is corrected whole', () => {
    const corrected = spec
      .given(...given)
      .when((living) =>
        correct(office, living, correction('large', { skNumber: '2/2024' }), rulebook),
      ).recorded;
    expect(
      spec.given(...given, ...corrected).state.entries.map((entry) => entry.corrected.data.skNumber),
    ).toEqual(['1/2024', '2/2024', '2/2024']);
  });
});

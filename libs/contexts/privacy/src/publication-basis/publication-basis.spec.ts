import { correct, decisionRulesets, end, isLifeEvent } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import { decided, specFor } from '#app/testing';
import { NAMES_OF_JPT, rulesets, type NamesOfJpt } from '../rulesets.js';
import { recordPublicationBasis, type StatedBasis } from './deciding.js';
import { openOn, publicationBasis, type LivingBasis } from './publication-basis.js';
import type { PublicationBasisRecorded } from './publication-basis.events.js';

const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
const rule = rulebook.inForce<NamesOfJpt>(NAMES_OF_JPT, '2026-01-01')!.values;
const cited = { rule: NAMES_OF_JPT, version: `${NAMES_OF_JPT}@2010-04-30` };
const written = {
  evidence: [{ kind: 'written-consent', sha256: 'ab'.repeat(32) }],
  evidenceKinds: ['written-consent'],
};
const law = { legalBasis: [{ rule: 'UU 14/2008', version: '2008' }] };

const stated = (day = '2024-03-01', more: Partial<StatedBasis> = {}): StatedBasis => {
  const { findings: _, ...decision } = decided('d-basis', day, law);
  return {
    ...{ basisId: 'b-1', fieldClass: 'names.jpt', ground: 'public-office', personRef: null },
    ...{ informationOfficerPostId: 'ppid', ...decision },
    ...more,
  };
};
const consent = (more: Partial<StatedBasis> = {}): StatedBasis =>
  stated('2024-03-01', { ground: 'consent', personRef: 'p-1', ...more });
const recording =
  (basis: StatedBasis, isOnRecord = true, rules = rulebook) =>
  (living: LivingBasis) =>
    recordPublicationBasis(living, basis, isOnRecord, rules);
const spec = specFor(publicationBasis);
const recorded = (basis: StatedBasis): PublicationBasisRecorded =>
  spec.when(recording(basis)).recorded[0] as PublicationBasisRecorded;
const opens = (living: LivingBasis, ...days: string[]) =>
  days.map((day) => openOn(living, day, rule) !== null);
const act = {
  ...{ refDecisionId: 'd-basis', authority: 'PPID', number: '9', date: '2024-06-01', legalBasis: [] },
  ...{ reasonSummary: 'Persetujuan ditarik.', evidence: [] },
};
const revoked = (effectFrom: string | null) => (living: LivingBasis) =>
  end(publicationBasis, living, {
    type: 'DecisionRevoked',
    data: { ...act, scope: null, effect: effectFrom === null ? 'from-start' : 'from-date', effectFrom },
  });

describe('a basis to publish names', () => {
  it('publication.names.jpt: is recorded once, with the article of its ground and the rule that judged it', () => {
    const [office, agreed] = [recorded(stated()), recorded(consent(written))];
    expect(office.data).toMatchObject({
      article: 'UU 14/2008 pasal 18 ayat (2) huruf b',
      legalBasis: [...law.legalBasis, cited],
      findings: [],
    });
    expect(agreed.data.article).toBe('UU 14/2008 pasal 18 ayat (2) huruf a');
    spec.given(office).when(recording(stated())).refuses('privacy.basis-exists', { taken: true });
  });

  it('publication.names.jpt: covers every holder by public office, one person by consent', () => {
    spec
      .when(recording(consent({ personRef: null })))
      .refuses('privacy.consent-of-nobody', { pointer: '/personRef', ...cited });
    spec
      .when(recording(stated('2024-03-01', { personRef: 'p-1' })))
      .refuses('privacy.office-of-somebody', { pointer: '/personRef' });
    spec
      .when(recording(consent(written), false))
      .refuses('privacy.person-unknown', { pointer: '/personRef' });
  });

  it.each([
    ['2010-04-29', rulebook, `${NAMES_OF_JPT}: the law was not in force`],
    [
      '2024-03-01',
      new Rulebook([{ ...rulesets[0]!, values: { ...rule, grounds: rule.grounds.slice(1) } }]),
      'an installation that does not accept the ground',
    ],
  ])('publication.names.jpt: rests on a ground that the rule of its day accepts: %s, %#', (day, rules) => {
    spec
      .when(recording(stated(day), true, rules))
      .refuses('privacy.ground-insufficient', { rule: NAMES_OF_JPT, pointer: '/ground' });
    expect(recorded(stated('2010-04-30')).data.decidedOn).toBe('2010-04-30');
  });

  it('publication.names.jpt: a consent is given in writing; one that was not is recorded as taken, and opens nothing', () => {
    spec.when(recording(consent())).refuses('privacy.consent-not-written', {
      rule: NAMES_OF_JPT,
      version: cited.version,
      pointer: '/evidence',
    });
    const taken = recorded(consent({ recordedAsTaken: true }));
    expect(taken.data.findings).toEqual([cited]);
    expect(opens(spec.given(taken).state, '2024-04-01')).toEqual([false]);
    expect(opens(spec.given(recorded(consent(written))).state, '2024-04-01')).toEqual([true]);
  });

  it('publication.names.jpt: opens names from its first day to its last', () => {
    const basis = recorded(
      stated('2024-03-01', { effectiveFrom: '2024-03-05', effectiveUntil: '2024-09-30' }),
    );
    const days = ['2024-03-04', '2024-03-05', '2024-09-30', '2024-10-01'];
    expect(opens(spec.given(basis).state, ...days)).toEqual([false, true, true, false]);
    expect(opens(spec.given(recorded(stated())).state, '2024-02-29', '2024-03-01', '2099-01-01')).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('publication.names.jpt: opens no more once it is revoked, from the start or from a day', () => {
    const given = spec.given(recorded(stated()));
    const fromStart = given.when(revoked(null)).recorded;
    expect(opens(spec.given(recorded(stated()), ...fromStart).state, '2024-03-01', '2024-07-01')).toEqual([
      false,
      false,
    ]);
    const fromDay = given.when(revoked('2024-06-10')).recorded;
    expect(opens(spec.given(recorded(stated()), ...fromDay).state, '2024-06-09', '2024-06-10')).toEqual([
      true,
      false,
    ]);
    expect(fromStart.filter(isLifeEvent).map(({ type }) => type)).toEqual([
      'DecisionRevoked',
      'StateRestored',
    ]);
  });

  it('publication.names.jpt: opens nothing once its ground no longer suffices', () => {
    const { state } = spec.given(recorded(stated()));
    expect(openOn(state, '2024-04-01', { ...rule, grounds: rule.grounds.slice(1) })).toBeNull();
  });

  it('ends earlier by a correction, and never changes whom it covers', () => {
    const given = spec.given(recorded(stated()));
    const correcting = (changes: object) => (living: LivingBasis) =>
      correct(
        publicationBasis,
        living,
        { ...act, changes: { ...changes }, recordedAsTaken: false },
        rulebook,
      );
    const shorter = given.when(correcting({ effectiveUntil: '2024-05-31' })).recorded;
    expect(opens(spec.given(recorded(stated()), ...shorter).state, '2024-05-31', '2024-06-01')).toEqual([
      true,
      false,
    ]);
    for (const changes of [{ ground: 'consent' }, { personRef: 'p-2' }, { article: 'lain' }])
      given.when(correcting(changes)).refuses('decision.field-fixed');
  });
});

import { end, type Death } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import {
  amended,
  announced,
  cancelled,
  defined,
  formationId,
  rulebook,
  weights,
} from '../recruitment.fixture.js';
import {
  amendAnnouncement,
  cancelVacancy,
  defineFormation,
  publishVacancy,
  type Amending,
  type Announcing,
} from './deciding.js';
import { formation, type FormationFact } from './formation.js';

const spec = specFor(formation);
const without = <D extends { findings: unknown }>({ findings, ...data }: D): Omit<D, 'findings'> => {
  void findings;
  return data;
};
const source = { system: 'sscasn', id: '1', rowSha256: 'a'.repeat(64) };

describe('setting a formation', () => {
  const defines = (more: object, ...before: (typeof defined)[]) =>
    spec
      .given(...before)
      .when((living) => defineFormation(living, { ...without(defined.data), ...more }, rulebook));

  it.each([
    [60, 40],
    [100, 0],
  ])('recruitment.formation.weights: with weights %i and %i is recorded', (cat, interview) => {
    expect(defines({ weights: weights(cat, interview) }).recorded).toHaveLength(1);
  });
  it.each([
    [55, 45],
    [0, 100],
  ])(
    'recruitment.formation.weights: with an interview above the cap is refused for that alone: %i and %i',
    (cat, interview) => {
      defines({ weights: weights(cat, interview), recordedAsTaken: true }).refuses('formation.weights', {
        version: 'recruitment.formation.weights@2024-01-01',
        sentence: 'formation.weights#extra',
        values: { x: interview, cap: 40 },
      });
    },
  );
  it('recruitment.formation.weights: that do not give 100 are refused for that alone, recorded as taken or not', () => {
    defines({ weights: weights(60, 30), recordedAsTaken: true }).refuses('formation.weights', {
      sentence: 'formation.weights',
      values: { sum: 90 },
    });
  });
  it('recruitment.formation.weights: are judged by the rules of the day on its SK', () => {
    defines({ weights: weights(55, 45), ...decided('d1', '2023-12-31') }).refuses('formation.weights', {
      version: 'recruitment.formation.weights@2021-01-01',
    });
  });
  it('needs weights, unless the source of an imported row has none', () => {
    defines({ weights: null }).refuses('formation.weights', { sentence: 'formation.weights#missing' });
    expect(defines({ weights: null, source }).recorded).toHaveLength(1);
  });
  it('with pay upside down is refused', () =>
    defines({ salaryMin: 5_000_000 }).refuses('formation.salary-order'));
  it('twice is refused; the same row of a source records nothing; another row of the same id is refused', () => {
    const imported = { ...defined, data: { ...defined.data, source } };
    defines({}, defined).refuses('formation.already-defined', { taken: true });
    defines({ source }, imported).records();
    defines({ source: { ...source, rowSha256: 'b'.repeat(64) } }, imported).refuses('import.row-differs');
  });
});

describe('announcing a vacancy', () => {
  const { postTitle: _, seats: __, ...announcing } = without(announced.data);
  const publishes = (more: Partial<Announcing> = {}, ...before: FormationFact[]) =>
    spec
      .given(...(before.length > 0 ? before : [defined]))
      .when((living) => publishVacancy(living, { ...announcing, ...more }, rulebook));

  it('takes post and seats from the formation', () => publishes().records(announced));
  it('recruitment.announcement.frozen: twice is refused', () =>
    publishes({ criteria: ['Baru'] }, defined, announced).refuses('vacancy.frozen'));
  it.each([
    [[{ test: 'Wawancara', weight: null }], '/extraTests/0/weight'],
    [[{ test: 'Wawancara', weight: 30 }], '/extraTests'],
    [[], '/extraTests'],
  ])(
    'recruitment.announcement.content: without an extra test and its weight is refused: %j',
    (extraTests, pointer) =>
      publishes({ extraTests, recordedAsTaken: true }).refuses('vacancy.incomplete', {
        pointer,
        values: { test: 'Wawancara' },
      }),
  );
  it.each([
    [{ registrationOpensOn: '2024-08-19' }, 'registrationOpensOn'],
    [{ registrationClosesOn: '2024-08-31' }, 'registrationClosesOn'],
    [{ selectionOn: '2024-09-13' }, 'selectionOn'],
    [{ finalResultOn: '2024-10-15' }, 'finalResultOn'],
    [{ registrationClosesOn: '2024-09-31' }, 'registrationClosesOn'],
  ])('with %j is refused', (more, step) =>
    publishes({ schedule: { ...announced.data.schedule!, ...more } }).refuses('vacancy.schedule-order', {
      pointer: `/schedule/${step}`,
    }),
  );
});

describe('amending an announcement', () => {
  const amends = (more: Partial<Amending>, ...before: FormationFact[]) => {
    const amending: Amending = {
      ...decided('d-amendment', '2024-08-25'),
      formationId,
      changes: { criteria: ['STR aktif', 'D3'] },
      reason: 'Perbaikan syarat.',
      ...more,
    };
    return spec.given(...before).when((living) => amendAnnouncement(living, amending, rulebook));
  };
  it('records what changed, old and new', () =>
    amends({}, defined, announced).records(amended(['STR aktif', 'D3'])));
  it.each([null, '  '])('recruitment.announcement.frozen: without a reason is refused: %j', (reason) =>
    amends({ reason }, defined, announced).refuses('vacancy.frozen'),
  );
  it('that changes nothing records nothing', () =>
    amends({ changes: { criteria: ['STR aktif'] } }, defined, announced).records());
  it('that is not there is refused', () => {
    amends({}, defined).refuses('vacancy.not-announced');
    amends({}, defined, announced, cancelled).refuses('vacancy.not-announced');
  });
  it('recruitment.announcement.content: into an incomplete one is refused', () =>
    amends({ changes: { extraTests: [] } }, defined, announced).refuses('vacancy.incomplete'));
});

describe('cancelling a vacancy', () => {
  const cancels = (...before: FormationFact[]) =>
    spec.given(...before).when((living) => cancelVacancy(living, without(cancelled.data), rulebook));
  it('is recorded once, after it was announced', () => {
    cancels(defined, announced).records(cancelled);
    cancels(defined).refuses('vacancy.not-announced');
    cancels(defined, announced, cancelled).refuses('vacancy.not-announced');
  });
});

describe('a decision that falls', () => {
  const death = (refDecisionId: string): Death => ({
    type: 'DecisionRevoked',
    data: {
      refDecisionId,
      authority: '-',
      number: '1',
      date: '2024-09-01',
      legalBasis: [],
      reasonSummary: '-',
      evidence: [],
      scope: null,
      effect: 'from-start',
      effectFrom: null,
    },
  });
  const falls = (refDecisionId: string) =>
    spec
      .given(defined, announced, amended(['D3']), cancelled)
      .when((living) => end(formation, living, death(refDecisionId))).recorded[1]!.data;
  it('revives what was before', () => {
    expect(falls('d-cancellation')).toMatchObject({ restored: { status: 'announced' } });
    expect(falls('d-amendment')).toMatchObject({ restored: { criteria: ['STR aktif'] } });
    expect(falls('d-vacancy')).toMatchObject({
      restored: { status: 'defined', criteria: null, announcedOn: null },
    });
    expect(falls('d-formation')).toMatchObject({ restored: { status: 'none', postTitle: null } });
  });
});

import { decided, specFor } from '#app/testing';
import { revoked, rulebook } from '../post/post.fixture.js';
import { abolishUnit, establishUnit, mergeUnit, renameUnit } from './deciding.js';
import { stands, unit, unitOn, type LivingUnit } from './unit.js';
import type { UnitAbolished, UnitEstablished, UnitRenamed } from './unit.events.js';

const spec = specFor(unit);
const regulation = { number: 'Perda 5/2016', date: '2016-11-15' };
const established: UnitEstablished = {
  type: 'UnitEstablished',
  data: {
    unitId: 'unit-1',
    name: 'Dinas Kesehatan',
    kind: 'dinas',
    parentUnitId: null,
    regulation,
    ...decided('d-unit', '2017-01-01'),
  },
};
const renamed = (name: string, formerName: string, day: string): UnitRenamed => ({
  type: 'UnitRenamed',
  data: { unitId: 'unit-1', name, formerName, regulation, ...decided(`d-${name}`, day) },
});
const abolished: UnitAbolished = {
  type: 'UnitAbolished',
  data: { unitId: 'unit-1', regulation, ...decided('d-end', '2026-03-01') },
};
const free = { units: 0, posts: 0 };
const abolishing =
  (hanging = free, day = '2026-03-01') =>
  (state: LivingUnit) =>
    abolishUnit(state, { ...abolished.data, ...decided('d-end', day) }, hanging, rulebook);

describe('a unit', () => {
  it('is established once', () => {
    const establishing = (state: LivingUnit) => establishUnit(state, established.data, rulebook);
    spec.when(establishing).records(established);
    spec.given(established).when(establishing).refuses('unit.exists', { taken: true });
  });

  it('bears each name from its day on; the same name again records nothing', () => {
    const renaming = (name: string, day: string) => (state: LivingUnit) =>
      renameUnit(state, { unitId: 'unit-1', name, regulation, ...decided(`d-${name}`, day) }, rulebook);
    spec
      .given(established)
      .when(renaming('Dinkes', '2021-06-01'))
      .records(renamed('Dinkes', 'Dinas Kesehatan', '2021-06-01'));
    spec.given(established).when(renaming('Dinas Kesehatan', '2021-06-01')).records();
    spec.given(established).when(renaming('Dinkes', '2016-12-31')).refuses('unit.not-yet');
    spec.given(established, abolished).when(renaming('Dinkes', '2026-04-01')).refuses('unit.ended');
    spec.when(renaming('Dinkes', '2021-06-01')).refuses('unit.unknown');
    const { state } = spec.given(established, renamed('Dinkes', 'Dinas Kesehatan', '2021-06-01'));
    expect(['2016-12-31', '2021-05-31', '2021-06-01'].map((day) => unitOn(state, day).name)).toEqual([
      null,
      'Dinas Kesehatan',
      'Dinkes',
    ]);
  });

  it('is not abolished while posts or units stand under it', () => {
    spec.given(established).when(abolishing()).records(abolished);
    for (const hanging of [
      { units: 1, posts: 0 },
      { units: 0, posts: 1 },
    ])
      spec.given(established).when(abolishing(hanging)).refuses('unit.in-use', { values: hanging });
  });

  it('goes into another one that stands, and not into itself', () => {
    const merging =
      (intoUnitId: string, into: LivingUnit, hanging = free) =>
      (state: LivingUnit) =>
        mergeUnit(
          state,
          { unitId: 'unit-1', intoUnitId, regulation, ...decided('d-merge', '2026-03-01') },
          { into, hanging },
          rulebook,
        );
    const { state: other } = spec.given(established);
    const { state: gone } = spec.given(established, abolished);
    const given = spec.given(established);
    expect(given.when(merging('unit-2', other)).recorded).toMatchObject([{ type: 'UnitMerged' }]);
    given.when(merging('unit-1', other)).refuses('unit.same');
    given.when(merging('unit-2', gone)).refuses('unit.ended', { pointer: '/intoUnitId' });
    given.when(merging('unit-2', unit.initialState)).refuses('unit.unknown', { pointer: '/intoUnitId' });
    given.when(merging('unit-2', other, { units: 0, posts: 2 })).refuses('unit.in-use');
  });

  it('stands again when its end falls', () => {
    const { state } = spec.given(established, abolished, revoked('d-end', '2026-03-10'));
    expect(stands(unitOn(state, '2026-03-05'))).toBe(true);
    expect(stands(unitOn(spec.given(established, abolished).state, '2026-03-05'))).toBe(false);
    expect(stands(unitOn(spec.given(established, abolished).state, '2026-02-28'))).toBe(true);
  });
});
